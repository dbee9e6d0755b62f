package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A picture taken at a visit, with the chain of hands it went through.
 *
 * @param key of the note it came by
 * @param evidence the kept file
 * @param taken by the device's clock; empty where it came by a plain form
 * @param hashAtCapture counted by the device; empty where it could not
 * @param hashReceived counted here over what came
 */
public record Photo(
        UUID key,
        UUID site,
        String criterion,
        String caption,
        UUID evidence,
        String by,
        Optional<Instant> taken,
        Optional<String> hashAtCapture,
        String hashReceived,
        Instant received,
        boolean late) {
    /** Whether what came is what was taken. */
    public enum Chain {
        UNBROKEN,
        /** Nobody counted a hash when it was taken, so only what came is certain. */
        FROM_RECEIPT,
        BROKEN
    }

    public Chain chain() {
        return hashAtCapture
                .map(captured -> captured.equals(hashReceived) ? Chain.UNBROKEN : Chain.BROKEN)
                .orElse(Chain.FROM_RECEIPT);
    }
}
