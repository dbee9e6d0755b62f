package org.openaeo.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries to read; what is empty does not narrow.
 *
 * @param from the first instant
 * @param until the first instant no longer wanted
 */
public record AuditQuery(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** The whole trail. */
    public static final AuditQuery ALL =
            new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isAll() {
        return equals(ALL);
    }
}
