package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a member of the team noted on the way, and that may arrive long after, or twice.
 *
 * @param key made where it was noted; the same note never counts twice
 * @param deviceTime what the clock of the device said when it was noted; empty for a form sent as it was filled in
 * @param site where
 * @param criterion what it is about, as {@code SAFE/2021/A1}
 */
public record Note<T extends Note.Content>(
        UUID key, Optional<Instant> deviceTime, UUID site, String criterion, T content) {
    /** What can be noted. */
    public sealed interface Content permits Seen, Found, Photographed {}

    /** A criterion was looked at. */
    public record Seen(Verdict verdict, String text) implements Content {}

    /** Something is not as it must be. */
    public record Found(Grade grade, String text) implements Content {}

    /**
     * A picture was taken.
     *
     * @param hash SHA-256 that the device counted over the picture when it was taken; empty where it could not
     */
    public record Photographed(String caption, Optional<String> hash) implements Content {}

    /** What the place says of a criterion. */
    public enum Verdict {
        MET,
        NOT_MET,
        NOT_SEEN,
        NOT_APPLICABLE
    }

    /** How much a finding weighs. */
    public enum Grade {
        /** Good to know; nothing has to be done. */
        OBSERVATION,
        MINOR,
        MAJOR,
        /** A condition is not met at all. */
        CRITICAL;

        /** Whether the case waits for its remedy. */
        public boolean needsRemedy() {
            return this != OBSERVATION;
        }
    }

    /** What became of a note that was sent. */
    public enum Kept {
        KEPT,
        /** It was there. */
        KNOWN,
        /** Kept, and it shows that it came when the visit was over. */
        KEPT_LATE,
        /** The visit has not begun, or was called off. */
        NOT_UNDER_WAY,
        /** Whoever sent it is not of the team. */
        NOT_OF_TEAM,
        /** No such place in this visit. */
        NO_SUCH_SITE;

        public boolean isKept() {
            return this == KEPT || this == KNOWN || this == KEPT_LATE;
        }
    }
}
