package org.openaeo.trust;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.openaeo.platform.codes.CountryCode;

/**
 * A name by which an operator is known to somebody, in its normal form.
 *
 * @param issuer the country that gave it; its code opens the value of a TIN or EORI
 * @param value capitals and digits only: what people put between them (spaces, dots, hyphens, strokes) means nothing
 */
public record Identifier(IdentifierScheme scheme, CountryCode issuer, String value) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s./\\-_]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+");

    public Identifier {
        if (!isWellFormed(scheme, issuer, value)) {
            throw new IllegalArgumentException("not a " + scheme + " of " + issuer + ": " + value);
        }
    }

    /** The identifier as typed or sent; empty where it cannot be one of that scheme and issuer. */
    public static Optional<Identifier> parse(IdentifierScheme scheme, CountryCode issuer, String text) {
        String value = normalise(text);
        return isWellFormed(scheme, issuer, value)
                ? Optional.of(new Identifier(scheme, issuer, value))
                : Optional.empty();
    }

    /** An identifier whose value names its issuer, such as a TIN. */
    public static Optional<Identifier> parse(IdentifierScheme scheme, String text) {
        String value = normalise(text);
        if (!scheme.carriesCountry() || value.length() < 3) {
            return Optional.empty();
        }
        String issuer = value.substring(0, 2);
        return COUNTRY.matcher(issuer).matches() ? parse(scheme, new CountryCode(issuer), value) : Optional.empty();
    }

    /** Brings full-width forms, case and separators into one form, so that equal identifiers are equal texts. */
    public static String normalise(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SEPARATORS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean isWellFormed(IdentifierScheme scheme, CountryCode issuer, String value) {
        boolean formed =
                value.length() <= scheme.longest() && FORM.matcher(value).matches();
        return formed && (!scheme.carriesCountry() || (value.length() > 2 && value.startsWith(issuer.value())));
    }
}
