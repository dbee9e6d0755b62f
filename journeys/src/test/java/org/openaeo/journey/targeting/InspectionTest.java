package org.openaeo.journey.targeting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.TradeFile;
import org.openaeo.journey.browser.BrowserTest;
import org.openaeo.journey.browser.Screen;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From the list to a declaration and its reasons, to an outcome, to the hit rates that it changes. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {
    /** Where the demonstration's inspector works. */
    private static final String OFFICE = "XAPSO";

    private static final Pattern A_NUMBER_OF_POINTS = Pattern.compile("[+−-]?\\d+");

    /** Enough that the office's list is long enough for all visitors of this test. */
    private static final int LODGED = 250;

    @BeforeAll
    void bringDeclarationsInAndChoose(@TempDir Path folder, DemoWorld world, Stage stage) throws IOException {
        Path file = TradeFile.lodgedBefore(world.now(), folder.resolve("today.csv"), OFFICE, LODGED);
        Visitor analyst = stage.visitor(Visit.to(world.address()));
        analyst.signIn(DemoWorld.ANALYST, world.passwordOf(DemoWorld.ANALYST));
        WorkProgress.ofUpload(analyst, file).result().expectSoundPage();
        assertThat(analyst.page().locator("table.worklist tbody tr").first())
                .containsText(Pattern.compile("today\\.csv.*" + LODGED, Pattern.DOTALL));
        analyst.open("/clearance?office=" + OFFICE);
        analyst.button("clearance.run.again").click();
        new WorkProgress(analyst).result().expectSoundPage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void anOutcomeChangesTheHitRates(String language, DemoWorld world, Stage stage) {
        walk(world, stage, Visit.to(world.address()).in(language));
    }

    @Test
    void theSameWithoutJavaScript(DemoWorld world, Stage stage) {
        walk(world, stage, Visit.to(world.address()).withoutJavaScript());
    }

    @Test
    void theSameOnAPhoneInFrench(DemoWorld world, Stage stage) {
        walk(world, stage, Visit.to(world.address()).on(Screen.PHONE).in("fr"));
    }

    @Test
    void anInspectorNeedsTheKeyboardOnly(DemoWorld world, Stage stage) {
        Visitor inspector = stage.visitor(Visit.to(world.address()));
        inspector.signIn(DemoWorld.INSPECTOR, world.passwordOf(DemoWorld.INSPECTOR));
        inspector.enter(inspector.link("menu.clearance"));
        inspector.enter(inspector.link("clearance.list.next"));
        inspector.tabTo(inspector.page().locator("input[name=result]").first());
        inspector.page().keyboard().press("Space");
        inspector.enter(inspector.button("clearance.outcome.continue"));
        inspector.enter(inspector.button("clearance.outcome.continue"));
        inspector.enter(inspector.button("clearance.outcome.record"));
        assertThat(inspector.page().getByText(inspector.text("clearance.outcome.recorded")))
                .isVisible();
    }

    private static void walk(DemoWorld world, Stage stage, Visit visit) {
        Visitor analyst = stage.visitor(visit).signIn(DemoWorld.ANALYST, world.passwordOf(DemoWorld.ANALYST));
        analyst.open("/results?office=" + OFFICE).expectSoundPage();
        List<String> before = results(analyst);

        String declaration = firstOpenOne(analyst);
        assertThat(analyst.heading()).isVisible();
        analyst.expectSoundPage();
        Locator reasons = analyst.page().locator(".waterfall tbody tr");
        // The first is the average, from which the reasons move the score.
        assertThat(reasons.nth(2)).isVisible();
        assertThat(reasons.nth(1).locator(".waterfall__points")).hasText(A_NUMBER_OF_POINTS);
        assertThat(analyst.page().getByText(analyst.text("clearance.outcome.waiting")))
                .isVisible();

        Visitor inspector = stage.visitor(visit).signIn(DemoWorld.INSPECTOR, world.passwordOf(DemoWorld.INSPECTOR));
        inspector.open(declaration).expectSoundPage();
        inspector.field("clearance.result.irregular").check();
        inspector.button("clearance.outcome.continue").click();
        record(inspector);

        analyst.open("/results?office=" + OFFICE).expectSoundPage();
        assertThat(results(analyst)).as("results after one more").isNotEqualTo(before);
        assertThat(analyst.open(declaration).page().locator("aside"))
                .containsText(analyst.text("clearance.state.irregular"));
    }

    /** The first declaration of the office's list that still waits. */
    private static String firstOpenOne(Visitor analyst) {
        analyst.open("/clearance?office=" + OFFICE + "&state=open").expectSoundPage();
        analyst.page().locator("table tbody tr a").first().click();
        return analyst.path();
    }

    private static void record(Visitor inspector) {
        inspector.expectSoundPage();
        inspector.page().locator("input[name=kinds]").first().check();
        inspector.page().locator("input[name=revenue]").fill("1250");
        inspector.button("clearance.outcome.continue").click();
        assertThat(inspector.heading()).hasText(inspector.text("clearance.outcome.check"));
        inspector.expectSoundPage();
        inspector.button("clearance.outcome.record").click();
        assertThat(inspector.page().getByText(inspector.text("clearance.outcome.recorded")))
                .isVisible();
        inspector.expectSoundPage();
    }

    /** The figures beside the chart, which say the same as it. */
    private static List<String> results(Visitor visitor) {
        List<String> figures = visitor.page().locator("table.worklist td").allInnerTexts();
        assertThat(figures).isNotEmpty();
        return figures;
    }
}
