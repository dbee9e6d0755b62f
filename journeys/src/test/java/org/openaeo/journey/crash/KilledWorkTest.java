package org.openaeo.journey.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.journey.Server;
import org.openaeo.journey.TradeFile;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;
import org.openaeo.journey.people.NewHouse;
import org.openaeo.journey.targeting.WorkProgress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A server killed in the middle of long work says so when it is back, has kept nothing of it, and runs it again. */
@BrowserTest
class KilledWorkTest {
    /** Enough that loading and training last a while. */
    private static final int ROWS = 40_000;

    @TempDir
    Path folder;

    @Test
    void loadingAndTrainingAreRunAgainAfterTheServerWasKilled(Stage stage) {
        Path data = folder.resolve("data");
        Path year = TradeFile.year(folder.resolve("year.csv"), ROWS);
        String loading;
        try (NewHouse house = NewHouse.start(data)) {
            house.setUp(stage);
            loading = killInTheMiddle(
                    house.server(), house.inEveryRole(stage), analyst -> WorkProgress.ofUpload(analyst, year));
        }
        String training;
        try (Server again = Server.start("serve", data, Map.of())) {
            Visitor analyst = analyst(again, stage).open("/data").expectSoundPage();
            assertThat(analyst.page().getByText(analyst.text("clearance.data.none"), exactly()))
                    .isVisible();
            runAgain(analyst, loading);
            assertThat(loads(analyst)).as("loads and their new declarations").isEqualTo(ROWS);

            training = killInTheMiddle(again, analyst, visitor -> WorkProgress.ofTraining(visitor, "Spring"));
        }
        try (Server again = Server.start("serve", data, Map.of())) {
            Visitor analyst = analyst(again, stage).open("/risk/models").expectSoundPage();
            assertThat(analyst.page().getByText(analyst.text("risk.models.empty"), exactly()))
                    .isVisible();
            runAgain(analyst, training);
            assertThat(analyst.heading()).hasText("Spring");
            analyst.open("/risk/models");
            assertThat(analyst.page().locator("table tbody tr")).hasCount(1);
            analyst.open("/data");
            assertThat(loads(analyst)).isEqualTo(ROWS);
        }
    }

    private static Visitor analyst(Server server, Stage stage) {
        return stage.visitor(Visit.to(server.address())).signIn(NewHouse.ADMINISTRATOR, NewHouse.PASSWORD);
    }

    /** Starts the work, kills the server once the page says that it is under way, and returns the page's path. */
    private static String killInTheMiddle(Server server, Visitor analyst, Function<Visitor, WorkProgress> start) {
        start.apply(analyst).await("RUNNING", 1);
        String path = analyst.path();
        server.kill();
        return path;
    }

    /** From any page by way of the notice to the interrupted work, and on to what came of it. */
    private static void runAgain(Visitor visitor, String interrupted) {
        visitor.link("notice.look").click();
        WorkProgress progress = new WorkProgress(visitor).await("INTERRUPTED", 1);
        assertThat(visitor.path()).isEqualTo(interrupted);
        visitor.expectSoundPage().expectAccessible();
        visitor.button("work.again").click();
        progress.result().expectSoundPage();
        assertThat(visitor.path()).isNotEqualTo(interrupted);
        assertThat(visitor.link("notice.look")).isHidden();
    }

    /** The new declarations of all loads that there are. */
    private static long loads(Visitor visitor) {
        return visitor.page().locator("table.worklist tbody td:nth-child(2) > span:last-child").allInnerTexts().stream()
                .mapToLong(number -> Long.parseLong(number.replaceAll("\\D", "")))
                .sum();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
