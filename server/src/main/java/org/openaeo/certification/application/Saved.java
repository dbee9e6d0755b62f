package org.openaeo.certification.application;

/** What became of saving an answer. */
public sealed interface Saved {
    /** It is kept. */
    record Kept(int version) implements Saved {}

    /** Somebody else answered meanwhile; theirs stands until whoever asks has seen it. */
    record Overtaken(Answer theirs) implements Saved {}
}
