package org.openaeo.journey.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.openaeo.journey.Server;

/** One browser and one demonstration server for all journeys; both start when the first journey needs them. */
final class Stage implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final Server server;

    private Stage() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Chromium.launch(playwright);
        try {
            // In the build's own folder, so that what went wrong can be looked at afterwards.
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "demo");
            server = Server.start("demo", data.toAbsolutePath(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser browser() {
        return browser;
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        playwright.close();
        server.close();
    }

    /** Hands the stage to the journeys that ask for it. */
    static final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Stage.class))
                    .computeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
        }
    }
}
