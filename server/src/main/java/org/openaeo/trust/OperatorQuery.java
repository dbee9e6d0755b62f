package org.openaeo.trust;

import java.util.Optional;

import org.openaeo.platform.codes.CountryCode;

/**
 * Which operators to list.
 *
 * @param text words that must all occur in the name or an identifier; blank for all
 * @param level only those who stand at it, {@link TrustLevel#NONE} among them
 * @param country only those of it
 */
public record OperatorQuery(String text, Optional<TrustLevel> level, Optional<CountryCode> country) {
    public static final OperatorQuery ALL = new OperatorQuery("", Optional.empty(), Optional.empty());
}
