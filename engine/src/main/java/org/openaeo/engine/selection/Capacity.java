package org.openaeo.engine.selection;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many inspections there are hands for: in all, and at each office.
 *
 * @param overall in all offices together; a rate is rounded down, so that the list is never longer than asked for
 * @param offices limits by office code
 * @param otherOffices the limit at each office not named, and for declarations without an office; empty for none
 */
public record Capacity(Limit overall, Map<String, Limit> offices, Optional<Limit> otherOffices) {
    public Capacity {
        offices = Collections.unmodifiableMap(new TreeMap<>(offices));
    }

    public static Capacity of(Limit overall) {
        return new Capacity(overall, Map.of(), Optional.empty());
    }

    public static Capacity rate(double rate) {
        return of(new Limit.Rate(rate));
    }

    public static Capacity count(int count) {
        return of(new Limit.Count(count));
    }

    /** The limit at an office, named or not; an empty code stands for "no office". */
    public Optional<Limit> at(String office) {
        return Optional.ofNullable(offices.get(office)).or(() -> otherOffices);
    }

    boolean limitsOffices() {
        return !offices.isEmpty() || otherOffices.isPresent();
    }
}
