package org.openaeo.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.CountryCode;

/**
 * An operator to be registered, or one in the register by these identifiers, to be brought up to date.
 *
 * @param since from when it bears the identifiers; empty for always
 */
public record NewOperator(String name, CountryCode country, Set<Identifier> identifiers, Optional<Instant> since) {
    public NewOperator {
        if (name.isBlank() || name.length() > Operator.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "an operator has a name of 1 to " + Operator.LONGEST_NAME + " characters");
        }
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("an operator is known by at least one identifier");
        }
        identifiers = Collections.unmodifiableSet(new LinkedHashSet<>(identifiers));
        since = since.map(Moments::stored);
    }
}
