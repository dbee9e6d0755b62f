package org.openaeo.engine.declaration;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * ISO 8601 times read from a buffer and written into one without making objects, to the minute.
 *
 * <p>Days are counted by the civil-calendar arithmetic of H. Hinnant ("chrono-Compatible Low-Level Date Algorithms").
 */
final class IsoTime {
    private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoTime() {}

    /** The UTC minute of the text, or {@link TimePattern#NO_MATCH}. */
    static long epochMinute(char[] buffer, int offset, int length, ZoneId zone) {
        if (length < 10 || buffer[offset + 4] != '-' || buffer[offset + 7] != '-') {
            return TimePattern.NO_MATCH;
        }
        int year = digits(buffer, offset, 4);
        int month = digits(buffer, offset + 5, 2);
        int day = digits(buffer, offset + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return TimePattern.NO_MATCH;
        }
        long minute = epochDay(year, month, day) * 1440L;
        if (length == 10) {
            return minute;
        }
        char separator = buffer[offset + 10];
        if (length < 16 || (separator != 'T' && separator != ' ') || buffer[offset + 13] != ':') {
            return TimePattern.NO_MATCH;
        }
        int hour = digits(buffer, offset + 11, 2);
        int minutes = digits(buffer, offset + 14, 2);
        if (hour < 0 || hour > 23 || minutes < 0 || minutes > 59) {
            return TimePattern.NO_MATCH;
        }
        int rest = afterSeconds(buffer, offset + 16, offset + length);
        if (rest < 0) {
            return TimePattern.NO_MATCH;
        }
        int shift = offsetMinutes(buffer, rest, offset + length);
        if (shift == Integer.MIN_VALUE) {
            return TimePattern.NO_MATCH;
        }
        if (shift == Integer.MAX_VALUE) {
            shift = zone == ZoneOffset.UTC ? 0 : zoneShift(zone, minute + hour * 60L + minutes);
        }
        return minute + hour * 60L + minutes - shift;
    }

    /** Where the text goes on after seconds and their fraction, if it has them; -1 where they are malformed. */
    private static int afterSeconds(char[] buffer, int at, int end) {
        if (at == end || buffer[at] != ':') {
            return at;
        }
        if (end - at < 3 || digits(buffer, at + 1, 2) < 0 || digits(buffer, at + 1, 2) > 59) {
            return -1;
        }
        int next = at + 3;
        if (next == end || buffer[next] != '.') {
            return next;
        }
        int fraction = next + 1;
        int to = fraction;
        while (to < end && buffer[to] >= '0' && buffer[to] <= '9') {
            to++;
        }
        return to == fraction || to - fraction > 9 ? -1 : to;
    }

    /** The offset in minutes; {@code MAX_VALUE} where none is written, {@code MIN_VALUE} where it is malformed. */
    private static int offsetMinutes(char[] buffer, int at, int end) {
        if (at == end) {
            return Integer.MAX_VALUE;
        }
        if (end - at == 1 && buffer[at] == 'Z') {
            return 0;
        }
        if (end - at != 6 || (buffer[at] != '+' && buffer[at] != '-') || buffer[at + 3] != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = digits(buffer, at + 1, 2);
        int minutes = digits(buffer, at + 4, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (buffer[at] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    /** Writes a UTC minute as {@code 2026-03-05T14:23Z}; for the years 0 to 9999. */
    static void write(long epochMinute, ByteSink out) throws IOException {
        long shifted = Math.floorDiv(epochMinute, 1440L) + 719468;
        long era = Math.floorDiv(shifted, 146097L);
        long dayOfEra = shifted - era * 146097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        int minute = Math.floorMod(epochMinute, 1440);
        out.put(year, 4);
        out.put('-');
        out.put(month, 2);
        out.put('-');
        out.put(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2);
        out.put('T');
        out.put(minute / 60, 2);
        out.put(':');
        out.put(minute % 60, 2);
        out.put('Z');
    }

    private static int zoneShift(ZoneId zone, long localMinute) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localMinute * 60L, 0, ZoneOffset.UTC);
        // Rounded up, so that the minute of the instant is rounded down: local mean times had offsets with seconds.
        return Math.ceilDiv(zone.getRules().getOffset(local).getTotalSeconds(), 60);
    }

    /** The number the digits make, or -1 where one is none. */
    private static int digits(char[] buffer, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysIn(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !leap ? 28 : MONTH_DAYS[month - 1];
    }

    private static long epochDay(int year, int month, int day) {
        long shifted = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(shifted, 400L);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    }
}
