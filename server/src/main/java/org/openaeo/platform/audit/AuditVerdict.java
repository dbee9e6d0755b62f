package org.openaeo.platform.audit;

/** Whether the audit trail is what it was when it was written. */
public sealed interface AuditVerdict {
    /** Every entry is tied to the one before it. Keep {@code lastHash} elsewhere: it vouches for all that led to it. */
    record Intact(long entries, String lastHash) implements AuditVerdict {}

    /** The first entry that does not hold. */
    record Broken(long sequence, Fault fault) implements AuditVerdict {}

    enum Fault {
        /** Its content is not what was hashed. */
        CHANGED,
        /** It is not tied to the entry before it. */
        UNTIED,
        /** One or more entries before it are gone. */
        GAP,
        /** A checkpoint was taken of it, and it is gone with all that came after it. */
        CUT,
        /** A checkpoint was taken of it and has another hash: the chain was written anew. */
        REWRITTEN
    }
}
