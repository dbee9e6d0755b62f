package org.openaeo.clearance.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

import org.openaeo.clearance.DeclarationId;

/**
 * A goods item as it was declared.
 *
 * @param taxRate in per cent of the customs value
 * @param netMass in kilograms
 * @param value customs value in the currency
 */
public record DeclaredItem(
        DeclarationId id,
        Instant lodgedAt,
        Instant knownAt,
        String office,
        Optional<String> procedure,
        Optional<String> importType,
        Optional<String> importUse,
        Optional<String> payment,
        Optional<String> importer,
        Optional<String> declarant,
        Optional<String> seller,
        Optional<String> carrier,
        Optional<String> hs,
        Optional<String> origin,
        Optional<String> originMark,
        Optional<String> departure,
        Optional<String> transportMode,
        Optional<String> taxType,
        OptionalDouble taxRate,
        OptionalDouble netMass,
        OptionalDouble value,
        Optional<String> currency) {

    /** Duty that the declared value and rate come to. */
    public OptionalDouble duty() {
        return value.isPresent() && taxRate.isPresent()
                ? OptionalDouble.of(value.getAsDouble() * taxRate.getAsDouble() / 100)
                : OptionalDouble.empty();
    }

    /** Value of a kilogram. */
    public OptionalDouble unitValue() {
        return value.isPresent() && netMass.isPresent() && netMass.getAsDouble() > 0
                ? OptionalDouble.of(value.getAsDouble() / netMass.getAsDouble())
                : OptionalDouble.empty();
    }
}
