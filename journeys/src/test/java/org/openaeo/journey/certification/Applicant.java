package org.openaeo.journey.certification;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;

import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who registers a small enterprise and applies for it, page by page, looking at each. */
record Applicant(Visitor visitor) {
    private static final String COUNTRY = "XA";

    /** The questions of the list for small enterprises to which a sound company says no. */
    private static final Set<String> NO = Set.of("1.1.1", "1.2.1", "1.5.1");

    /** What it enters where more than yes or no is asked. */
    private static final Map<String, String> ENTERED =
            Map.of("2.1.1", "Inés Robledo, +500 55 0101", "2.3.1", "2026-09-15", "4.3.1", "2026-10-01");

    /** Registers it with a site and those whom customs should know; returns where its page is. */
    String register(String company, String tin) {
        visitor.open("/applicant").expectSoundPage();
        visitor.link("certification.company.register").click();
        visitor.expectSoundPage();
        visitor.field("certification.company.name").fill(company);
        visitor.field("certification.company.city").fill("Port Solana");
        visitor.field("certification.company.country").selectOption(COUNTRY);
        visitor.field("certification.company.id.TIN").fill(tin);
        visitor.page().locator("input[name=roles][value=IMPORTER]").check();
        save();
        assertThat(visitor.heading()).hasText(company);
        String page = visitor.path();

        visitor.link("certification.company.site.add").click();
        visitor.field("certification.company.site.name").fill("Almacén Norte");
        visitor.field("certification.company.city").fill("Port Solana");
        visitor.field("certification.company.country").selectOption(COUNTRY);
        visitor.expectSoundPage();
        save();
        for (String part : List.of("MANAGEMENT", "CONTACT")) {
            visitor.link("certification.company.contact.add").click();
            visitor.field("certification.company.part." + part).check();
            visitor.field("certification.company.contact.name").fill("Inés Robledo");
            visitor.field("certification.company.contact.email").fill("ines@example.org");
            visitor.expectSoundPage();
            save();
        }
        return page;
    }

    private void save() {
        visitor.button("certification.company.save").click();
        visitor.expectSoundPage();
        assertThat(visitor.page().locator(".govuk-error-summary")).hasCount(0);
    }

    /** Begins an application of this type; returns where its task list is. */
    String begin(String company, String type) {
        visitor.open(company);
        visitor.link("certification.applicant.apply").click();
        visitor.expectSoundPage();
        visitor.page().locator("input[name=types][value=" + type + "]").check();
        visitor.button("certification.applicant.continue").click();
        assertThat(visitor.heading()).hasText(visitor.text("certification.applicant.application"));
        visitor.expectSoundPage();
        return visitor.path();
    }

    /** Answers every question of every group. */
    void answer(String application) {
        visitor.open(application);
        List<String> groups = visitor.paths("main a[href*='/questions/']");
        assertThat(groups).as("groups of questions").isNotEmpty();
        for (String group : groups) {
            visitor.open(group);
            String asked = visitor.path();
            while (asked.contains("/questions/")) {
                visitor.expectSoundPage();
                answerOne(asked.substring(asked.lastIndexOf('/') + 1));
                assertThat(visitor.path()).as("after %s", asked).isNotEqualTo(asked);
                asked = visitor.path();
            }
        }
    }

    private void answerOne(String question) {
        Locator choices = visitor.page().locator("input[type=radio][name=value]");
        if (choices.count() == 0) {
            visitor.page().locator("[name=value]").fill(ENTERED.get(question));
        } else if (NO.contains(question)) {
            visitor.field("certification.applicant.no").check();
        } else {
            choices.first().check();
        }
        visitor.button("certification.applicant.save-continue").click();
    }

    /** Looks all answers through and hands in; returns the number that the case has got. */
    String submit(String application) {
        visitor.open(application);
        visitor.link("certification.applicant.check").click();
        visitor.expectSoundPage();
        visitor.field("certification.applicant.declared").check();
        visitor.button("certification.applicant.submit").click();
        assertThat(visitor.page().locator(".clock").first()).isVisible();
        visitor.expectSoundPage();
        return visitor.page().locator(".crumbs li").last().innerText();
    }
}
