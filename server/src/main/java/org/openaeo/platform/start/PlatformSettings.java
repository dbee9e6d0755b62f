package org.openaeo.platform.start;

import java.nio.file.Path;
import java.time.ZoneId;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the person who runs the server may set. Every value has an environment variable of the same
 * name: {@code openaeo.data-folder} is {@code OPENAEO_DATAFOLDER}.
 *
 * @param dataFolder everything that this instance keeps: the embedded database, uploads, secrets
 * @param timeZone in which days begin and times are shown
 */
@Validated
@ConfigurationProperties("openaeo")
public record PlatformSettings(
        @DefaultValue("data") Path dataFolder,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue @Valid Database database) {

    /**
     * Where the data lives. Without {@code url} the server starts its own PostgreSQL.
     *
     * @param url {@code jdbc:postgresql://host:port/name} or {@code postgresql://user:secret@host:port/name}
     * @param port of the embedded database on the loopback; 0 takes any free one
     */
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("0") @Min(0) @Max(65535) int port) {

        public Database {
            url = url == null || url.isBlank() ? null : url.strip();
        }
    }
}
