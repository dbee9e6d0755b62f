package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time during which an operator held a trust level.
 *
 * @param level its code: {@code T1}, {@code T2} or {@code T3}
 * @param since first day
 * @param until the day on which it ended, itself not included; empty while it lasts
 */
public record TrustSpell(String level, LocalDate since, Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && until.map(day::isBefore).orElse(true);
    }
}
