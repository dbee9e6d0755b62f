package org.openaeo.platform.codes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A country in ISO 3166-1 alpha-2, among them the user-assigned ones (XA to XZ, QM to QZ, AA, ZZ) that
 * customs exchange for territories without a code.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");
    /** What language data calls pseudo-accents and pseudo-bidi are for us countries like any other. */
    private static final Set<String> PSEUDO = Set.of("XA", "XB");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedCode("country", value);
        }
    }

    /** Reads what people type: spaces around it and small letters are no mistake. */
    public static CountryCode parse(String text) {
        return new CountryCode(text.strip().toUpperCase(Locale.ROOT));
    }

    /** The country's name in that language, or the code where the language has none. */
    public String name(Locale language) {
        return PSEUDO.contains(value) ? value : Locale.of("", value).getDisplayCountry(language);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
