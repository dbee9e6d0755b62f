package org.openaeo.platform.mail;

import java.net.URI;

import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Under which address people reach this server from outside: it stands in mail and on certificates.
 *
 * @param address without a path, as in {@code https://aeo.example.org}
 */
@Validated
@ConfigurationProperties("openaeo.public")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI address) {

    @AssertTrue(message = "openaeo.public.address has to be http:// or https:// and the name of the server")
    boolean isWeb() {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }

    /** The whole address of one of our pages. */
    public String of(String path) {
        var base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
