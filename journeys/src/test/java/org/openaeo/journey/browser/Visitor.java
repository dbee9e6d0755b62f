package org.openaeo.journey.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a browser. Finds things as people do: by what is written on them, in the visitor's own language. */
public final class Visitor {
    /** The success criteria of WCAG 2.2, levels A and AA, as far as a machine can judge them, and axe's own advice. */
    private static final List<String> CRITERIA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What {@link #ask} says of something to be kept rather than shown. */
    public static final int A_FILE = -1;

    /** Whether something is drawn around or in what has the focus. */
    private static final String FOCUS_SHOWN = """
            element => {
              const style = getComputedStyle(element);
              return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            }""";

    private final Visit visit;
    private final Texts texts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, Visit visit) {
        this.visit = visit;
        texts = Texts.in(visit.language());
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(visit.server().toString())
                .setViewportSize(visit.screen().width(), visit.screen().height())
                .setHasTouch(visit.screen() == Screen.PHONE)
                .setLocale(visit.language())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(visit.javaScript()));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    private void listen(ConsoleMessage message) {
        // A refusal that a test asks for is told by the test itself, by its status.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    public Page page() {
        return page;
    }

    /** What pages say in this visitor's language. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** Goes to a path of the server; anything but a page that is there is a failure. */
    public Visitor open(String path) {
        assertThat(ask(path)).as("answer to %s", path).isEqualTo(200);
        return this;
    }

    /** Goes to a path of the server and says with which status it answered, or that it is {@link #A_FILE}. */
    public int ask(String path) {
        try {
            Response response = page.navigate(path);
            if (response == null) {
                return 0;
            }
            String type = response.headers().getOrDefault("content-type", "");
            return response.ok() && !type.startsWith("text/html") ? A_FILE : response.status();
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Download is starting")) {
                return A_FILE;
            }
            throw e;
        }
    }

    /** Loses the network, or finds it again. */
    public void offline(boolean lost) {
        context.setOffline(lost);
    }

    /** Where the visitor is, from the server's address on. */
    public String path() {
        return visit.server().relativize(URI.create(page.url())).toString().replaceFirst("^(?!/)", "/");
    }

    /** Where the links lead that a selector names, each once. */
    public List<String> paths(String links) {
        return page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    public Visitor signIn(String name, String password) {
        open("/sign-in");
        field("sign-in.name").fill(name);
        field("sign-in.password").fill(password);
        button("sign-in.do").click();
        assertThat(page.url()).as("where %s came to", name).doesNotContain("/sign-in");
        return this;
    }

    /** A button by the key of its text. */
    public Locator button(String key, Object... arguments) {
        return named(AriaRole.BUTTON, text(key, arguments));
    }

    /** A link by the key of its text. */
    public Locator link(String key, Object... arguments) {
        return named(AriaRole.LINK, text(key, arguments));
    }

    /** A field, box or button of choice by the key of its label. */
    public Locator field(String key, Object... arguments) {
        return page.getByLabel(text(key, arguments), new Page.GetByLabelOptions().setExact(true));
    }

    public Locator heading() {
        return page.locator("h1");
    }

    public Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes on with the Tab key until the focus is there. */
    public Visitor tabTo(Locator target) {
        target.waitFor();
        for (int presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                assertThat(target.evaluate(FOCUS_SHOWN))
                        .as("whether the focus on %s is seen", target)
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + target);
    }

    /** Goes to a link or button by the Tab key and presses Enter there. */
    public Visitor enter(Locator target) {
        tabTo(target);
        page.keyboard().press("Enter");
        return this;
    }

    /** Checks what a page must be wherever it is: without errors, within the window, and in the language. */
    public Visitor expectSoundPage() {
        assertThat(complaints).as("errors on %s", page.url()).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(visit.language());
        assertThat(page.locator("body").innerText())
                .as("missing texts on %s", page.url())
                .doesNotContain("??");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is too wide at %s", page.url(), visit.screen())
                .isEqualTo(0);
        return this;
    }

    /** Checks the page against the accessibility rules; takes a second or two. */
    public Visitor expectAccessible() {
        assertThat(new AxeBuilder(page).withTags(CRITERIA).analyze().getViolations())
                .as("accessibility of %s", page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " "
                                + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
        return this;
    }

    /** Goes through the whole page with the Tab key and checks that it leads to all that can be used. */
    public Visitor expectReachableByKeyboard() {
        Keyboard.of(page).expectAllReached();
        return this;
    }

    /** Takes a picture of the whole page. */
    public Visitor picture(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        } catch (PlaywrightException e) {
            throw new IllegalStateException("no picture of " + page.url(), e);
        }
        return this;
    }

    void leave() {
        context.close();
    }
}
