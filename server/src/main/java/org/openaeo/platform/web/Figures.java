package org.openaeo.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How numbers, amounts and times are written: digits grouped by no-break spaces in every language (ISO
 * 80000-1), the decimal sign of the reader's language, times in the administration's zone. Every page's
 * model holds it: {@code ${figures.number(x)}}.
 */
public final class Figures {
    /** U+00A0: Source Sans 3 lacks the narrow one that Java would choose for French. */
    private static final char SPACE = '\u00a0';

    private static final String MINUS = "\u2212";

    private final ZoneId zone;

    public Figures(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    /** A count: {@code 1 248}. */
    public String number(long n) {
        return format("#,##0", BigDecimal.valueOf(n));
    }

    /** A measure with that many decimals: {@code 18.64}. */
    public String decimal(double x, int decimals) {
        if (!Double.isFinite(x)) {
            return "–";
        }
        return format(pattern(decimals), BigDecimal.valueOf(x));
    }

    /** An amount of money with its currency: {@code 6 890.00 USD}. */
    public String money(BigDecimal amount, String currency) {
        return format(pattern(2), amount) + SPACE + currency;
    }

    /** A share between 0 and 1 in per cent: {@code 3.4 %}. */
    public String percent(double share, int decimals) {
        return decimal(share * 100, decimals) + SPACE + "%";
    }

    /** Points that are added or taken, with their sign: {@code +31}, {@code −9}. */
    public String points(double points) {
        var rounded = Math.round(points);
        return (rounded > 0 ? "+" : rounded < 0 ? MINUS : "") + number(Math.abs(rounded));
    }

    /** {@code 24 Nov 2026}. */
    public String date(LocalDate date) {
        return text("d MMM yyyy", date.atStartOfDay(zone).toInstant());
    }

    /** The day of that moment: {@code 24 Nov 2026}. */
    public String date(Instant moment) {
        return text("d MMM yyyy", moment);
    }

    /** {@code 24 Nov 2026, 07:52}. */
    public String dateTime(Instant moment) {
        return text("d MMM yyyy, HH:mm", moment);
    }

    /** {@code 07:52}. */
    public String time(Instant moment) {
        return text("HH:mm", moment);
    }

    /** How long, in the two largest units that say it: {@code 2 d 3 h}, {@code 4 h 28 min}, {@code 48 min}, {@code 12 s}. */
    public String duration(Duration d) {
        if (d.toDays() > 0) {
            return d.toDays() + "" + SPACE + "d" + (d.toHoursPart() > 0 ? " " + d.toHoursPart() + SPACE + "h" : "");
        }
        if (d.toHours() > 0) {
            return d.toHours() + "" + SPACE + "h " + String.format(Locale.ROOT, "%02d", d.toMinutesPart()) + SPACE
                    + "min";
        }
        if (d.toMinutes() > 0) {
            return d.toMinutes() + "" + SPACE + "min";
        }
        return Math.max(0, d.toSeconds()) + "" + SPACE + "s";
    }

    private String text(String pattern, Instant moment) {
        var language = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(pattern, language)
                .withZone(zone)
                .format(moment)
                .replace(' ', SPACE)
                .replace("," + SPACE, ", ");
    }

    private static String pattern(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static String format(String pattern, BigDecimal value) {
        var symbols = DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale());
        symbols.setGroupingSeparator(SPACE);
        symbols.setMinusSign(MINUS.charAt(0));
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
