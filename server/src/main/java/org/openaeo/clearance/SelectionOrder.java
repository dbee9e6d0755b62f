package org.openaeo.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A wish to decide what one day brought.
 *
 * @param day of the administration
 * @param offices whose declarations are decided; empty for all offices
 * @param by who wishes it
 * @param seed of the draw; empty for a fresh one
 * @param asOf what was known before that instant is decided on, for going through past days; empty for now
 */
public record SelectionOrder(LocalDate day, Set<String> offices, String by, OptionalLong seed, Optional<Instant> asOf) {
    public SelectionOrder {
        offices = Set.copyOf(offices);
    }

    public static SelectionOrder ofAllOffices(LocalDate day, String by) {
        return new SelectionOrder(day, Set.of(), by, OptionalLong.empty(), Optional.empty());
    }
}
