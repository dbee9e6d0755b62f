package org.openaeo.journey.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;

/** The one browser of a run of the tests; every visitor gets a profile of their own in it. */
public final class Stage implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    public Stage() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Chromium.launch(playwright);
    }

    /** Somebody new, without a session; leaves when the test is over. */
    public Visitor visitor(Visit visit) {
        Visitor visitor = new Visitor(browser, visit);
        visitors.add(visitor);
        return visitor;
    }

    /** What everybody has before their eyes when something went wrong. */
    void keepPictures(Path folder) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).picture(folder.resolve("visitor-" + (i + 1) + ".png"));
        }
    }

    /** Everybody leaves. */
    public void clear() {
        visitors.forEach(Visitor::leave);
        visitors.clear();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
