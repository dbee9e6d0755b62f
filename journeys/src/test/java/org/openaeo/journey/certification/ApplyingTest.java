package org.openaeo.journey.certification;

import org.junit.jupiter.api.Test;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A small enterprise applies, from registering to handing in. */
@BrowserTest
class ApplyingTest {
    @Test
    void aSmallEnterpriseAppliesInSpanishOnAPhone(DemoWorld world, Stage stage) {
        apply(world, stage, Visit.to(world.address()).on(Screen.PHONE).in("es"), "XA77001");
    }

    @Test
    void theSameWithoutJavaScript(DemoWorld world, Stage stage) {
        apply(world, stage, Visit.to(world.address()).withoutJavaScript(), "XA77002");
    }

    private static void apply(DemoWorld world, Stage stage, Visit visit, String tin) {
        Visitor visitor = stage.visitor(visit).signIn(DemoWorld.TRADER, world.passwordOf(DemoWorld.TRADER));
        Applicant applicant = new Applicant(visitor);
        String company = applicant.register("Tejidos del Alba " + tin, tin);
        String application = applicant.begin(company, "MSME");

        visitor.open(application + "/check").expectSoundPage();
        visitor.field("certification.applicant.declared").check();
        visitor.button("certification.applicant.submit").click();
        assertThat(visitor.page().locator(".govuk-error-summary")).isVisible();

        applicant.answer(application);
        visitor.open(application).expectSoundPage();
        if (visit.javaScript()) {
            visitor.expectAccessible();
        }
        visitor.open(application + "/position").expectSoundPage();
        assertThat(applicant.submit(application)).startsWith("AEO-");
        visitor.open(company).expectSoundPage();
        assertThat(visitor.page().locator("main").innerText())
                .contains(visitor.text("certification.applicant.stage.SUBMITTED"));
    }

    @Test
    void nobodyElsesFileCanBeSeen(DemoWorld world, Stage stage) {
        Visitor trader =
                stage.visitor(Visit.to(world.address())).signIn(DemoWorld.TRADER, world.passwordOf(DemoWorld.TRADER));
        assertThat(trader.ask("/clearance")).isEqualTo(403);
        assertThat(trader.ask("/applicant/companies/00000000-0000-0000-0000-000000000001"))
                .isEqualTo(404);
        trader.expectSoundPage();
    }
}
