package org.openaeo.trust;

import org.openaeo.platform.codes.CountryCode;

/** Who vouches for an operator, and under which reference. */
public sealed interface Source {
    /** The administration whose authorisation it is. */
    CountryCode administration();

    /** The authorisation's number with that administration. */
    String reference();

    /** An authorisation of our own administration. */
    record National(CountryCode administration, String reference) implements Source {
        public National {
            checkReference(reference);
        }
    }

    /** An authorisation of a partner, recognised under an arrangement. */
    record Partner(CountryCode administration, String arrangement, String reference) implements Source {
        public Partner {
            checkReference(reference);
            if (arrangement.isBlank() || arrangement.length() > 40) {
                throw new IllegalArgumentException("an arrangement has a reference of 1 to 40 characters");
            }
        }
    }

    private static void checkReference(String reference) {
        if (reference.isBlank() || reference.length() > 60) {
            throw new IllegalArgumentException("an authorisation has a reference of 1 to 60 characters");
        }
    }
}
