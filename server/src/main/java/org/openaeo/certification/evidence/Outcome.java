package org.openaeo.certification.evidence;

/** What became of a file that was sent. */
public sealed interface Outcome {
    /** It is kept; the same file sent again in the same place is kept once. */
    record Kept(EvidenceFile file) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    /** Why a file is not kept. Nothing of it remains. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** Of a kind that is not taken, whatever its name says. */
        TYPE,
        /** The scanner found something in it. */
        INFECTED,
        /** There is a scanner, but it gave no answer. */
        NOT_SCANNED,
        /** All that one company may send has been sent. */
        NO_ROOM
    }
}
