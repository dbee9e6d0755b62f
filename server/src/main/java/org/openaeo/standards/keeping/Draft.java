package org.openaeo.standards.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody proposes an edition or a crosswalk to say instead.
 *
 * @param subject {@code SAFE/2021}, or {@code SAFE/2021-EU/2016} for a crosswalk
 * @param basedOn the revision it began from
 * @param remark what the last reviewer said
 */
public record Draft(
        UUID id,
        Kind kind,
        String subject,
        int basedOn,
        String content,
        String reason,
        String author,
        Instant begunAt,
        State state,
        Optional<String> reviewer,
        Optional<String> remark,
        int version) {
    /** Of what. */
    public enum Kind {
        EDITION,
        CROSSWALK
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        IN_REVIEW,
        PUBLISHED,
        DISCARDED
    }
}
