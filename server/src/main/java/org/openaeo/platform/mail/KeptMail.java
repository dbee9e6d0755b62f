package org.openaeo.platform.mail;

import java.time.Instant;
import java.util.Optional;

/** A mail and how its delivery goes. */
public record KeptMail(
        MailId id,
        Mail mail,
        MailState state,
        int attempts,
        Optional<Instant> nextTryAt,
        Optional<String> lastFailure,
        Instant writtenAt,
        Optional<Instant> sentAt) {}
