package org.openaeo.engine.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * A way of writing a date, with or without a time of day.
 *
 * <p>{@code iso} takes ISO 8601 ({@code 2026-03-05}, {@code 2026-03-05T14:23}, {@code 2026-03-05 14:23:59Z},
 * {@code 2026-03-05T14:23+09:00}); anything else is a pattern of {@link DateTimeFormatter}. A date without a time of
 * day is kept as that day at 00:00 UTC whatever the zone, so that the day stays the day its customs office wrote.
 */
public final class TimePattern {
    /** What {@link #epochMinute} returns for a text that is not written this way. */
    public static final long NO_MATCH = Long.MIN_VALUE;

    private static final String ISO = "iso";
    private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay() * 1440L;
    private static final long LAST = LocalDate.of(2200, 1, 1).toEpochDay() * 1440L;

    private final String pattern;
    private final DateTimeFormatter formatter;

    private TimePattern(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    public static TimePattern iso() {
        return new TimePattern(ISO, DateTimeFormatter.ISO_DATE_TIME);
    }

    /** @throws IllegalArgumentException where the text is no pattern, or one that leaves the day open */
    public static TimePattern of(String pattern) {
        if (pattern.equals(ISO)) {
            return iso();
        }
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(withoutEra(pattern), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        LocalDateTime sample = LocalDateTime.of(2021, 11, 23, 13, 45);
        try {
            TemporalAccessor back = formatter.parse(formatter.format(sample.atOffset(ZoneOffset.UTC)));
            if (!sample.toLocalDate().equals(back.query(TemporalQueries.localDate()))) {
                throw new IllegalArgumentException("the pattern does not give year, month and day");
            }
        } catch (DateTimeException open) {
            throw new IllegalArgumentException(open.getMessage(), open);
        }
        return new TimePattern(pattern, formatter);
    }

    public String pattern() {
        return pattern;
    }

    /** The UTC minute of the text, or {@link #NO_MATCH}; only the years 1900 to 2199 are taken. */
    public long epochMinute(char[] buffer, int offset, int length, ZoneId zone) {
        long minute = pattern.equals(ISO)
                ? IsoTime.epochMinute(buffer, offset, length, zone)
                : byFormatter(new String(buffer, offset, length), zone);
        return minute >= FIRST && minute < LAST ? minute : NO_MATCH;
    }

    /** "u" resolves strictly where "y" would ask for an era; what stands between apostrophes is no letter of a pattern. */
    private static String withoutEra(String pattern) {
        StringBuilder result = new StringBuilder(pattern);
        boolean quoted = false;
        for (int at = 0; at < result.length(); at++) {
            quoted ^= result.charAt(at) == '\'';
            if (!quoted && result.charAt(at) == 'y') {
                result.setCharAt(at, 'u');
            }
        }
        return result.toString();
    }

    private long byFormatter(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (time == null) {
                return date.toEpochDay() * 1440L;
            }
            LocalDateTime local = date.atTime(time);
            int offset = parsed.isSupported(ChronoField.OFFSET_SECONDS)
                    ? parsed.get(ChronoField.OFFSET_SECONDS)
                    : zone.getRules().getOffset(local).getTotalSeconds();
            return Math.floorDiv(local.toEpochSecond(ZoneOffset.ofTotalSeconds(offset)), 60L);
        } catch (DateTimeException no) {
            return NO_MATCH;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimePattern that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
