package org.openaeo.journey.targeting;

import org.junit.jupiter.api.Test;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A model is trained, looked at and put into use. */
@BrowserTest
class TrainingTest {
    @Test
    void fromTheFormToTheCardAndIntoUse(DemoWorld world, Stage stage) {
        Visitor analyst = stage.visitor(Visit.to(world.address()).in("es"));
        analyst.signIn(DemoWorld.ANALYST, world.passwordOf(DemoWorld.ANALYST));
        WorkProgress.ofTraining(analyst, "Primavera").result().expectSoundPage();

        assertThat(analyst.heading()).hasText("Primavera");
        assertThat(analyst.page().getByText(analyst.text("risk.model.quality")).first())
                .isVisible();
        assertThat(analyst.page().locator(".chart")).hasCount(3);
        analyst.link("risk.activate.begin").click();
        assertThat(analyst.heading()).hasText(analyst.text("risk.activate.title", "Primavera"));
        analyst.expectSoundPage().expectAccessible();
        analyst.button("risk.activate.begin").click();
        assertThat(analyst.page().getByText(analyst.text("risk.activate.done", "Primavera")))
                .isVisible();
    }
}
