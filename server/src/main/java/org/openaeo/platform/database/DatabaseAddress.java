package org.openaeo.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import org.openaeo.platform.start.CannotStart;
import org.openaeo.platform.start.PlatformSettings;

/**
 * Where a PostgreSQL answers and as whom we speak to it.
 *
 * @param url in JDBC's notation, without user or password
 */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String secret) implements JdbcConnectionDetails {

    private static final String JDBC = "jdbc:postgresql:";

    /** Reads either notation that people have at hand, JDBC's and libpq's; libpq's may carry user and password. */
    static DatabaseAddress of(PlatformSettings.Database settings, String url) {
        if (url.startsWith(JDBC)) {
            return new DatabaseAddress(url, settings.username(), settings.password());
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new CannotStart("The setting openaeo.database.url (OPENAEO_DATABASE_URL) must begin with"
                    + " jdbc:postgresql: or postgresql://; OpenAEO runs on PostgreSQL only.");
        }
        return ofUri(settings, url);
    }

    private static DatabaseAddress ofUri(PlatformSettings.Database settings, String url) {
        var uri = URI.create(url);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var host = uri.getRawAuthority() == null ? "" : uri.getRawAuthority().replaceFirst("^.*@", "");
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                JDBC + "//" + host + uri.getRawPath() + query,
                who.length > 0 ? decoded(who[0]) : settings.username(),
                who.length > 1 ? decoded(who[1]) : settings.password());
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return secret;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String toString() {
        return url; // never the secret
    }
}
