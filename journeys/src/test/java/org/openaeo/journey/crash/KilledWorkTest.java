package org.openaeo.journey.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.Server;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;
import org.openaeo.journey.people.Machine;
import org.openaeo.journey.people.NewHouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A server killed in the middle of long work says so when it is back, has kept nothing of it, and runs it again. */
@BrowserTest
class KilledWorkTest {
    private static final double MINUTES = 60_000;

    @TempDir
    Path folder;

    @Test
    void trainingIsRunAgainAfterTheServerWasKilled(Stage stage) throws Exception {
        Path data = folder.resolve("data");
        String work;
        try (NewHouse house = NewHouse.start(data)) {
            house.setUp(stage);
            Visitor analyst = house.inEveryRole(stage);
            Machine machine = Machine.registered(analyst, house.address(), "Loader", List.of("DECLARATIONS_WRITE"));
            assertThat(machine.sendDeclarations(Trade.year(folder.resolve("year.csv"), 20_000))
                            .status())
                    .isEqualTo(200);

            analyst.open("/risk/models/train");
            analyst.field("risk.train.name").fill("Spring");
            analyst.button("risk.continue").click();
            analyst.button("risk.train.start").click();
            assertThat(state(analyst)).hasText(analyst.text("work.state.RUNNING"), within(1));
            work = analyst.path();
            house.server().kill();
        }
        try (Server again = Server.start("serve", data, Map.of())) {
            Visitor analyst = stage.visitor(Visit.to(again.address()))
                    .signIn(NewHouse.ADMINISTRATOR, NewHouse.PASSWORD)
                    .open("/risk/models")
                    .expectSoundPage();
            assertThat(analyst.page().getByText(analyst.text("risk.models.empty"), exactly()))
                    .isVisible();
            runAgain(analyst, work);
            assertThat(analyst.heading()).hasText("Spring");
            analyst.open("/risk/models");
            assertThat(analyst.page().locator("table tbody tr")).hasCount(1);
        }
    }

    /** From any page by way of the notice to the interrupted work, and on to what came of it. */
    private static void runAgain(Visitor visitor, String interrupted) {
        visitor.link("notice.look").click();
        assertThat(visitor.path()).isEqualTo(interrupted);
        assertThat(state(visitor)).hasText(visitor.text("work.state.INTERRUPTED"));
        visitor.expectSoundPage().expectAccessible();
        visitor.button("work.again").click();
        assertThat(visitor.path()).isNotEqualTo(interrupted);
        assertThat(state(visitor)).hasText(visitor.text("work.state.DONE"), within(3));
        visitor.link("work.result").click();
        visitor.expectSoundPage();
        assertThat(visitor.link("notice.look")).isHidden();
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator(".progress .state");
    }

    private static LocatorAssertions.HasTextOptions within(int minutes) {
        return new LocatorAssertions.HasTextOptions().setTimeout(minutes * MINUTES);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
