package org.openaeo.journey.browser;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a browser: desk or phone, a language, with JavaScript or without. */
final class Visitor implements AutoCloseable {
    static final int DESK = 1280;
    static final int PHONE = 390;

    /** The success criteria of WCAG 2.2, levels A and AA, as far as a machine can judge them. */
    private static final List<String> CRITERIA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String address;
    private final BrowserContext context;
    private final Page page;

    private Visitor(Stage stage, int width, String language, boolean javaScript) {
        address = stage.server().address().toString();
        context = stage.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width == PHONE ? 844 : 900)
                        .setLocale(language)
                        .setJavaScriptEnabled(javaScript)
                        .setHasTouch(width == PHONE)
                        .setAcceptDownloads(true));
        page = context.newPage();
        page.onPageError(error -> {
            throw new AssertionError("error in the page: " + error);
        });
    }

    static Visitor atDesk(Stage stage) {
        return new Visitor(stage, DESK, "en", true);
    }

    static Visitor atDesk(Stage stage, String language) {
        return new Visitor(stage, DESK, language, true);
    }

    static Visitor onPhone(Stage stage) {
        return new Visitor(stage, PHONE, "en", true);
    }

    static Visitor withoutJavaScript(Stage stage) {
        return new Visitor(stage, DESK, "en", false);
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the server; anything but a page that is there is a failure. */
    Visitor open(String path) {
        Response response = page.navigate(address + path);
        assertThat(response.status()).as("answer to %s", path).isEqualTo(200);
        return this;
    }

    /** Checks the page against the accessibility rules. */
    Visitor expectAccessible() {
        var violations = new AxeBuilder(page).withTags(CRITERIA).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of %s", page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " "
                                + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
        return this;
    }

    /** Checks that nothing hangs out of the window at the side. */
    Visitor expectNoSidewaysScrolling() {
        Object overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overhang).as("pixels that %s is too wide", page.url()).isEqualTo(0);
        return this;
    }

    /** Takes a picture of the whole page into {@code target/screenshots}. */
    Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
