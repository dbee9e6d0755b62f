package org.openaeo.standards;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openaeo.platform.codes.ConstantCode;

/** A length of time as laws give it: 30 days, 5 working days, 9 months, 3 years. */
public record Length(int amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\s+(days?|working-days?|months?|years?)");

    public Length {
        if (amount < 0 || amount > 9999) {
            throw new IllegalArgumentException("not a length of time: " + amount + " " + unit);
        }
    }

    /** What the amount counts. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    public static Length days(int amount) {
        return new Length(amount, Unit.DAYS);
    }

    public static Length workingDays(int amount) {
        return new Length(amount, Unit.WORKING_DAYS);
    }

    public static Length months(int amount) {
        return new Length(amount, Unit.MONTHS);
    }

    public static Length years(int amount) {
        return new Length(amount, Unit.YEARS);
    }

    /** Reads {@code 30 days}, {@code 5 working-days}, {@code 1 month}; empty for any other form. */
    public static Optional<Length> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group(2).replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.of(
                new Length(Integer.parseInt(form.group(1)), Unit.valueOf(unit.endsWith("S") ? unit : unit + "S")));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return amount + " " + ConstantCode.of(unit);
    }
}
