package org.openaeo.journey.certification;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.browser.Stage;
import org.openaeo.journey.browser.Visit;
import org.openaeo.journey.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The administrator who lets the demonstration's days go by. */
record WorldTime(Visitor administrator, DemoWorld world) {
    private static final String PAGE = "/demonstration/time";
    private static final double ON_THE_WAY = 60_000;

    static WorldTime of(DemoWorld world, Stage stage) {
        Visitor administrator = stage.visitor(Visit.to(world.address()));
        return new WorldTime(
                administrator.signIn(DemoWorld.ADMINISTRATOR, world.passwordOf(DemoWorld.ADMINISTRATOR)), world);
    }

    /** Goes on by so many days; all that runs out meanwhile has taken effect afterwards. */
    void goOn(int days) {
        LocalDate expected = world.today().plusDays(days);
        administrator.open(PAGE).expectSoundPage();
        administrator.field("demo.time.days").fill(Integer.toString(days));
        administrator.button("demo.time.go").click();
        assertThat(administrator.page().locator("main [aria-busy]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(ON_THE_WAY));
        administrator.expectSoundPage();
        world.goneOn(days);
        String now = administrator.page().locator("main time").getAttribute("datetime");
        assertThat(OffsetDateTime.parse(now).atZoneSameInstant(world.zone()).toLocalDate())
                .isEqualTo(expected);
        assertThat(administrator.page().locator(".masthead__day")).isVisible();
    }

    /** What is no number of days is said at its field. */
    void isNotDeceived() {
        administrator.open(PAGE).expectAccessible();
        administrator.field("demo.time.days").fill("-3");
        administrator.button("demo.time.go").click();
        assertThat(administrator.page().locator(".govuk-error-summary")).isVisible();
        administrator.expectSoundPage().expectAccessible();
    }

    /** Asks for the list again until a line of it shows what another thread of the server is about to bring. */
    static void awaitLine(Visitor visitor, String path, String text) {
        Page page = visitor.open(path).page();
        page.waitForCondition(
                () -> {
                    boolean shown = page.locator("table.worklist tbody tr").allInnerTexts().stream()
                            .anyMatch(line -> line.contains(text));
                    if (!shown) {
                        page.reload();
                    }
                    return shown;
                },
                new Page.WaitForConditionOptions().setTimeout(ON_THE_WAY));
    }
}
