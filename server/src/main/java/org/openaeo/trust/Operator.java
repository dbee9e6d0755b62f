package org.openaeo.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.openaeo.platform.codes.CountryCode;

/**
 * A company in the supply chain, as the register knows it.
 *
 * @param identifiers all that it bears or bore, the administration's own kinds first
 * @param version goes up by one at every change of name or identifiers
 */
public record Operator(
        OperatorId id, String name, CountryCode country, Instant registered, int version, List<Borne> identifiers) {
    /** The longest name. */
    public static final int LONGEST_NAME = 200;

    public Operator {
        identifiers = identifiers.stream().sorted(Borne.IN_ORDER).toList();
    }

    /** An identifier and when it is valid: from the first instant (always, if empty) to before the second. */
    public record Borne(Identifier identifier, Optional<Instant> from, Optional<Instant> to) {
        private static final Comparator<Borne> IN_ORDER = Comparator.comparing(
                        (Borne borne) -> borne.identifier().scheme())
                .thenComparing(borne -> borne.identifier().value())
                .thenComparing(borne -> borne.from().orElse(Instant.MIN));

        public boolean isValidAt(Instant instant) {
            return from.filter(instant::isBefore).isEmpty()
                    && to.filter(end -> !instant.isBefore(end)).isEmpty();
        }
    }

    /** The identifier to show where there is room for one. */
    public Optional<Identifier> foremost(Instant at) {
        return identifiers.stream()
                .filter(borne -> borne.isValidAt(at))
                .map(Borne::identifier)
                .findFirst();
    }
}
