package org.openaeo.platform.mail;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * To whom mail is given for delivery. Without a host it is kept and can be read by administrators.
 *
 * @param host of the mail server
 * @param from the address that mail comes from
 * @param name of the sender, as people see it
 * @param attempts after so many a mail is given up
 */
@Validated
@ConfigurationProperties("openaeo.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("STARTTLS") Encryption encryption,
        @Nullable String from,
        @DefaultValue("AEO") String name,
        @DefaultValue("12") @Min(1) @Max(100) int attempts) {

    /** How the way to the mail server is kept from listeners. */
    public enum Encryption {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Begins in the clear and must go over to TLS. */
        STARTTLS,
        TLS
    }

    public MailSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        from = from == null || from.isBlank() ? null : from.strip();
        username = username == null || username.isBlank() ? null : username;
    }

    public boolean delivers() {
        return host != null;
    }

    @AssertTrue(message = "with openaeo.mail.host, openaeo.mail.from has to be the address that mail comes from")
    boolean isSenderKnown() {
        return host == null || (from != null && MailAddress.isOne(from));
    }

    @AssertTrue(message = "openaeo.mail.username and openaeo.mail.password belong together")
    boolean isSignInWhole() {
        return (username == null) == (password == null || password.isEmpty());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
