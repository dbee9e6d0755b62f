package org.openaeo.trust;

import java.util.Locale;
import java.util.Optional;

/**
 * How far an operator is trusted, as one code that the trust policy of targeting is keyed by.
 *
 * <p>The levels between the two marks are data of the programme, ranked by a {@link TrustScale}.
 */
public record TrustLevel(String code) {
    /** Nobody vouches for the operator. */
    public static final TrustLevel NONE = new TrustLevel("NONE");

    /** An authorisation exists and is suspended: its benefits stop, and the reason deserves a look. */
    public static final TrustLevel SUSPENDED = new TrustLevel("SUSPENDED");

    public TrustLevel {
        CodeText.checked("trust level", code);
    }

    /** The code as typed or sent, in any case; empty where it has not the form of a code. */
    public static Optional<TrustLevel> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return CodeText.isWellFormed(code) ? Optional.of(new TrustLevel(code)) : Optional.empty();
    }

    /** Whether an authorisation may confer it; the two marks are conclusions, never granted. */
    public boolean isGrantable() {
        return !equals(NONE) && !equals(SUSPENDED);
    }

    @Override
    public String toString() {
        return code;
    }
}
