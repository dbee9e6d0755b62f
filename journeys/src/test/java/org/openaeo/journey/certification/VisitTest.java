package org.openaeo.journey.certification;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A validator at a site without a network: what is noted there reaches the file once, and nothing is lost. */
@BrowserTest
class VisitTest {
    private static final String FINDING = "The seals lie open in the yard.";
    private static final String NOTE = "Logged by hand, every page signed.";
    private static final String DRAFT = "Half a sentence about the";

    @Test
    void whatIsNotedWithoutANetworkArrivesOnce(DemoWorld world, Stage stage) {
        Visitor validator = stage.visitor(
                        Visit.to(world.address()).on(Screen.PHONE).in("es"))
                .signIn(DemoWorld.VALIDATOR, world.passwordOf(DemoWorld.VALIDATOR));
        String site = takeAlong(validator);
        validator.open(site).expectSoundPage();
        int findings = findings(validator);

        validator.offline(true);
        Locator first = looks(validator).nth(0);
        note(first, "NOT_MET", "");
        first.locator("form details summary").first().click();
        first.locator("select[name=grade]").selectOption("MINOR");
        first.locator("textarea[name=finding]").fill(FINDING);
        save(first);
        Locator second = looks(validator).nth(1);
        note(second, "MET", NOTE);
        save(second);
        assertThat(told(validator)).hasText(validator.text("certification.device.unsent", 2));
        Locator third = looks(validator).nth(2);
        note(third, "MET", DRAFT);

        // The device was put away and taken out again: still no network, and all is there.
        validator.page().navigate(site);
        assertThat(told(validator)).hasText(validator.text("certification.device.unsent", 2));
        assertThat(looks(validator).nth(2).locator("textarea[name=text]")).hasValue(DRAFT);

        validator.offline(false);
        assertThat(told(validator)).hasText(validator.text("certification.device.sent"));
        validator.open(site).expectSoundPage();
        assertThat(findings(validator)).isEqualTo(findings + 1);
        assertThat(validator.page().locator("main")).containsText(FINDING);
        assertThat(looks(validator).nth(1).locator("textarea[name=text]")).hasValue(NOTE);
        assertThat(looks(validator).nth(0).locator("[data-state]"))
                .hasText(validator.text("certification.verdict.NOT_MET"));
    }

    /** Takes a visit that is under way along on the device; returns the page of one of its sites. */
    private static String takeAlong(Visitor validator) {
        for (String visit : validator.open("/certification/visits").paths("table.worklist tbody a")) {
            List<String> sites = validator.open(visit).paths("main a[href*='/sites/']");
            if (!sites.isEmpty()
                    && validator.button("certification.device.keep").isVisible()) {
                validator.button("certification.device.keep").click();
                assertThat(validator.button("certification.device.forget")).isVisible();
                validator.expectSoundPage();
                return sites.getFirst();
            }
        }
        throw new AssertionError("no visit is under way");
    }

    private static Locator looks(Visitor validator) {
        return validator.page().locator("details.look");
    }

    /** What the page says of that which the device keeps. */
    private static Locator told(Visitor validator) {
        return validator.page().locator("#device [data-text]");
    }

    private static int findings(Visitor validator) {
        return validator.page().getByText(FINDING).count();
    }

    private static void note(Locator look, String verdict, String text) {
        look.locator("summary").first().click();
        look.locator("input[name=verdict][value=" + verdict + "]").check();
        look.locator("textarea[name=text]").fill(text);
    }

    private static void save(Locator look) {
        look.locator("form > button").click();
        assertThat(look).not().hasAttribute("open", "");
    }
}
