package org.openaeo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every Spring context of a test an empty database in the build's PostgreSQL and a data folder
 * of its own, so that {@code @SpringBootTest} and {@code @ApplicationModuleTest} need say nothing.
 */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("openaeo.data-folder")) {
            return;
        }
        try {
            var folder = Files.createTempDirectory("openaeo-test-data");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "openaeo.data-folder", folder.toString(),
                                    "openaeo.database.url",
                                            TestCluster.emptyDatabase().getURL(),
                                    "openaeo.database.username", "postgres")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
