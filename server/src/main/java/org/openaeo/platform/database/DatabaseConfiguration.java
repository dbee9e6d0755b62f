package org.openaeo.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.DataFolder;
import org.openaeo.platform.start.CannotStart;
import org.openaeo.platform.start.PlatformSettings;

/** Chooses the database: the one that a setting names, else our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String URL = "openaeo.database.url";

    @Bean
    @ConditionalOnProperty(URL)
    JdbcConnectionDetails externalDatabase(PlatformSettings settings) {
        var url = settings.database().url();
        if (url == null) {
            throw new CannotStart("The setting " + URL + " is empty; leave it out to use the embedded database.");
        }
        return DatabaseAddress.of(settings.database(), url);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = URL, matchIfMissing = true, havingValue = "false")
    static class Embedded {
        @Bean
        EmbeddedDatabase embeddedDatabase(DataFolder folder, PlatformSettings settings) {
            return EmbeddedDatabase.start(folder, settings.database().port());
        }

        @Bean
        JdbcConnectionDetails embeddedAddress(EmbeddedDatabase database) {
            return database.address();
        }
    }
}
