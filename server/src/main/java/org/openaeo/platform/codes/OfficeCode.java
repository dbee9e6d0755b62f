package org.openaeo.platform.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/** A customs office by the code that the administration gave it, at most 17 characters. */
public record OfficeCode(String value) implements Comparable<OfficeCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_/-]{0,16}");

    public OfficeCode {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedCode("office", value);
        }
    }

    public static OfficeCode parse(String text) {
        return new OfficeCode(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(OfficeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
