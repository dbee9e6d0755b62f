package org.openaeo.trust;

import java.time.Instant;

/**
 * How an authorisation stands at an instant.
 *
 * <p>{@code since} is when that standing began without a break, at the same level; {@code known} is when the statement
 * by which it began was learnt.
 */
public sealed interface Standing {
    Standing NOT_HELD = new NotHeld();

    /** Never granted, ended or expired. */
    record NotHeld() implements Standing {}

    /** In force. */
    record Held(Terms terms, Instant since, Instant known) implements Standing {}

    /** Held, yet without effect until restored. */
    record Suspended(Terms terms, Instant since, Instant known) implements Standing {}
}
