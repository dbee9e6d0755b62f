package org.openaeo.platform.codes;

import java.util.regex.Pattern;

/**
 * A place in the Harmonized System: chapter (2 digits), heading (4), subheading (6), or a national line
 * of up to 12 digits below it.
 */
public record HsCode(String value) implements Comparable<HsCode> {
    private static final Pattern FORM = Pattern.compile("(?!00)\\d{2}(\\d{2}(\\d{2}\\d{0,6})?)?");

    public HsCode {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedCode("hs", value);
        }
    }

    /** Reads what people type: dots and spaces that only group it are left out. */
    public static HsCode parse(String text) {
        return new HsCode(text.replaceAll("[\\s.]", ""));
    }

    public HsCode chapter() {
        return new HsCode(value.substring(0, 2));
    }

    /** The heading, or this code itself where it is only a chapter. */
    public HsCode heading() {
        return new HsCode(value.substring(0, Math.min(4, value.length())));
    }

    /** The subheading, or this code itself where it is coarser. */
    public HsCode subheading() {
        return new HsCode(value.substring(0, Math.min(6, value.length())));
    }

    /** As tariffs print it: {@code 8471.30.00}. */
    public String printed() {
        if (value.length() <= 4) {
            return value;
        }
        return value.substring(0, 4) + value.substring(4).replaceAll("(\\d{1,2})", ".$1");
    }

    @Override
    public int compareTo(HsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
