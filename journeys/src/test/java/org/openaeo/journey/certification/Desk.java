package org.openaeo.journey.certification;

import java.util.function.Consumer;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of customs with one case file before them. */
record Desk(Visitor visitor, String file) {
    static Desk of(String person, String file, DemoWorld world, Stage stage) {
        Visitor visitor = stage.visitor(Visit.to(world.address()));
        return new Desk(visitor.signIn(person, world.passwordOf(person)), file);
    }

    /** Does an act by its form; the case page that follows must be sound. */
    Desk act(String code, Consumer<Visitor> fill) {
        send(code, fill);
        assertThat(visitor.page().locator(".govuk-error-summary")).hasCount(0);
        assertThat(visitor.path()).as("after %s", code).isEqualTo(file);
        visitor.expectSoundPage();
        return this;
    }

    /** Is refused, with what speaks against it. */
    Desk cannot(String code, Consumer<Visitor> fill) {
        send(code, fill);
        assertThat(visitor.page().locator(".govuk-error-summary")).isVisible();
        visitor.expectSoundPage();
        return this;
    }

    private void send(String code, Consumer<Visitor> fill) {
        visitor.open(file + "/acts/" + code).expectSoundPage();
        fill.accept(visitor);
        visitor.page().locator("form.act button").click();
    }

    static void choose(Visitor visitor, String name, String value) {
        visitor.page()
                .locator("input[name=" + name + "][value='" + value + "']")
                .check();
    }

    static void write(Visitor visitor, String text) {
        visitor.page().locator("textarea[name=text]").fill(text);
    }
}
