package org.openaeo.risk;

import java.time.Instant;
import java.util.Optional;

/**
 * How much history a period holds.
 *
 * @param declarations goods items lodged in the period
 * @param inspected those whose inspection found them conform or irregular; "not controlled" is not among them
 * @param irregular those found irregular
 * @param first the earliest lodging time, empty without declarations
 * @param last the latest lodging time, empty without declarations
 */
public record HistoryExtent(
        long declarations, long inspected, long irregular, Optional<Instant> first, Optional<Instant> last) {

    /** A period in which nothing was lodged. */
    public static final HistoryExtent NONE = new HistoryExtent(0, 0, 0, Optional.empty(), Optional.empty());

    public HistoryExtent {
        if (irregular < 0 || inspected < irregular || declarations < inspected) {
            throw new IllegalArgumentException(
                    "%d irregular of %d inspected of %d declared".formatted(irregular, inspected, declarations));
        }
        if (first.isPresent() != (declarations > 0) || last.isPresent() != (declarations > 0)) {
            throw new IllegalArgumentException("first and last are known exactly where there are declarations");
        }
    }
}
