package org.openaeo.platform.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Trader Identification Number: the issuing country and a number unique there, at most 17 characters
 * together (WCO TIN Guidelines 2018; Data Model R143, an..17).
 */
public record Tin(String value) implements Comparable<Tin> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");

    public Tin {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedCode("tin", value);
        }
    }

    /** Reads what people type: spaces, dots and hyphens that only group it are left out. */
    public static Tin parse(String text) {
        return new Tin(text.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT));
    }

    public static Tin of(CountryCode issuer, String number) {
        return parse(issuer.value() + number);
    }

    public CountryCode issuer() {
        return new CountryCode(value.substring(0, 2));
    }

    @Override
    public int compareTo(Tin other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
