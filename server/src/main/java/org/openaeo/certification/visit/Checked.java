package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A criterion as it was seen in a place.
 *
 * @param deviceTime when it was noted, by the device's clock
 * @param received when we had it
 * @param late whether the visit was over by then
 */
public record Checked(
        UUID site,
        String criterion,
        Note.Verdict verdict,
        String text,
        String by,
        Optional<Instant> deviceTime,
        Instant received,
        boolean late) {}
