package org.openaeo.engine.declaration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decimal numbers read from a buffer without making objects where that can be done exactly.
 *
 * <p>Up to 15 significant digits and 22 decimals, both mantissa and power of ten are exact doubles, so that one
 * division rounds correctly (W. D. Clinger, "How to Read Floating Point Numbers Accurately"); anything longer goes
 * to {@link Double#parseDouble}. What that would also take ({@code NaN}, {@code 0x1p3}, {@code 1d}) is no number here.
 */
final class NumberText {
    private static final double[] POWERS = powers();
    private static final int EXACT_DIGITS = 15;

    private NumberText() {}

    /** The number, or {@code NaN} where the text is none or lies beyond the doubles. */
    static double parse(char[] buffer, int offset, int length, char decimal) {
        int at = offset;
        int end = offset + length;
        boolean negative = at < end && buffer[at] == '-';
        if (at < end && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int decimals = -1;
        for (; at < end; at++) {
            int digit = buffer[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (significant > 0 || digit > 0) {
                    significant++;
                }
                if (significant <= EXACT_DIGITS) {
                    mantissa = mantissa * 10 + digit;
                }
                decimals += decimals >= 0 ? 1 : 0;
            } else if (buffer[at] == decimal && decimals < 0) {
                decimals = 0;
            } else {
                return bySlowPath(buffer, offset, length, decimal);
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (significant > EXACT_DIGITS || decimals >= POWERS.length) {
            return bySlowPath(buffer, offset, length, decimal);
        }
        double number = decimals <= 0 ? mantissa : mantissa / POWERS[decimals];
        return negative ? -number : number;
    }

    static Optional<Double> parse(String text, char decimal) {
        double number = parse(text.toCharArray(), 0, text.length(), decimal);
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    }

    /** Writes the shortest text that {@link #parse} turns into the same number again; nothing for {@code NaN}. */
    static void write(double number, ByteSink out) throws IOException {
        if (Double.isNaN(number)) {
            return;
        }
        long hundredths = Math.round(number * 100);
        boolean exact = hundredths >= 0 && hundredths < 1_000_000_000_000_000L && hundredths / 100.0 == number;
        if (!exact || (number == 0 && 1 / number < 0)) {
            out.put(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        out.put(hundredths / 100, 1);
        long rest = hundredths % 100;
        if (rest != 0) {
            out.put('.');
            out.put(rest % 10 == 0 ? rest / 10 : rest, rest % 10 == 0 ? 1 : 2);
        }
    }

    private static double bySlowPath(char[] buffer, int offset, int length, char decimal) {
        StringBuilder text = new StringBuilder(length);
        boolean digit = false;
        for (int at = offset; at < offset + length; at++) {
            char unit = buffer[at];
            if (unit == decimal) {
                text.append('.');
            } else if (unit >= '0' && unit <= '9') {
                digit = true;
                text.append(unit);
            } else if (unit == '-' || unit == '+' || unit == 'e' || unit == 'E') {
                text.append(unit);
            } else {
                return Double.NaN;
            }
        }
        try {
            double number = digit ? Double.parseDouble(text.toString()) : Double.NaN;
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException no) {
            return Double.NaN;
        }
    }

    private static double[] powers() {
        double[] powers = new double[23];
        double power = 1;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power;
            power *= 10;
        }
        return powers;
    }
}
