package org.openaeo.journey.browser;

import java.net.URI;

/**
 * How somebody comes to a server.
 *
 * @param server the server's address
 * @param language as the browser asks for it: en, es or fr
 * @param javaScript whether the browser runs it
 */
public record Visit(URI server, Screen screen, String language, boolean javaScript) {

    /** In English, at a desk. */
    public static Visit to(URI server) {
        return new Visit(server, Screen.DESK, "en", true);
    }

    public Visit on(Screen other) {
        return new Visit(server, other, language, javaScript);
    }

    public Visit in(String other) {
        return new Visit(server, screen, other, javaScript);
    }

    public Visit withoutJavaScript() {
        return new Visit(server, screen, language, false);
    }
}
