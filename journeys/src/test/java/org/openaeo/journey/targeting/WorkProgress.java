package org.openaeo.journey.targeting;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of long work, as whoever started it watches it. */
public record WorkProgress(Visitor visitor) {
    private static final double MINUTES = 60_000;

    /** Uploads a file of declarations with our own columns, and comes to the page of its loading. */
    public static WorkProgress ofUpload(Visitor analyst, Path csv) {
        analyst.open("/data");
        analyst.page().locator("input[name=file]").setInputFiles(csv);
        analyst.button("clearance.data.upload-go").click();
        return new WorkProgress(analyst);
    }

    /** Fills in the form of a training, checks it and starts it. */
    public static WorkProgress ofTraining(Visitor analyst, String name) {
        analyst.open("/risk/models/train").expectSoundPage();
        analyst.field("risk.train.name").fill(name);
        analyst.button("risk.continue").click();
        assertThat(analyst.heading()).hasText(analyst.text("risk.train.check"));
        analyst.expectSoundPage();
        analyst.button("risk.train.start").click();
        return new WorkProgress(analyst);
    }

    public Locator state() {
        return visitor.page().locator(".progress .state");
    }

    /** Waits until it is so far. */
    public WorkProgress await(String state, int minutes) {
        assertThat(state())
                .hasText(
                        visitor.text("work.state." + state),
                        new LocatorAssertions.HasTextOptions().setTimeout(minutes * MINUTES));
        return this;
    }

    /** Waits until it is done and goes to what came of it. */
    public Visitor result() {
        await("DONE", 3);
        visitor.expectSoundPage();
        visitor.link("work.result").click();
        return visitor;
    }
}
