package org.openaeo.engine.simulation;

import java.time.LocalDate;

/** How many declarations each day has, and at what minute each is made: weekday, season, growth and hour. */
final class Calendar {
    private static final double[] WEEKDAY = {1.12, 1.08, 1.05, 1.06, 1.10, 0.42, 0.22};
    private static final double[] MONTH = {0.92, 0.9, 1.02, 0.98, 1.0, 1.0, 0.97, 0.98, 1.04, 1.08, 1.12, 1.0};
    private static final double[] HOUR = {
        0.6, 0.4, 0.3, 0.3, 0.4, 0.8, 2, 4.5, 8.5, 10, 10, 9, 6.5, 6.5, 8.5, 9, 8.5, 6.5, 3.5, 2, 1.4, 1.1, 0.9, 0.8
    };

    private final long firstDay;
    private final long[] firstRow;
    private final double[] hourEnds = new double[24];

    Calendar(TradeSettings settings) {
        int days = settings.days();
        firstDay = settings.from().toEpochDay();
        double[] ends = new double[days];
        double sum = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = settings.from().plusDays(day);
            Draws draws = Draws.of(settings.seed(), Draws.Purpose.CALENDAR, date.toEpochDay());
            double growth = 1 + 0.04 * day / 365.0;
            sum += WEEKDAY[date.getDayOfWeek().getValue() - 1]
                    * MONTH[date.getMonthValue() - 1]
                    * growth
                    * draws.logNormal(1, 0.08);
            ends[day] = sum;
        }
        firstRow = new long[days + 1];
        for (int day = 0; day < days; day++) {
            firstRow[day + 1] = day == days - 1 ? settings.rows() : (long) (ends[day] / sum * settings.rows());
        }
        double hours = 0;
        for (int hour = 0; hour < 24; hour++) {
            hours += HOUR[hour];
            hourEnds[hour] = hours;
        }
        for (int hour = 0; hour < 24; hour++) {
            hourEnds[hour] /= hours;
        }
    }

    int days() {
        return firstRow.length - 1;
    }

    LocalDate date(int day) {
        return LocalDate.ofEpochDay(firstDay + day);
    }

    /** The number of the first declaration of a day; of the day after the last, the number of all. */
    long firstRow(int day) {
        return firstRow[day];
    }

    int dayOf(long row) {
        int low = 0;
        int high = days() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstRow[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The UTC minute of a declaration; those of a day are in order. */
    long epochMinute(int day, long row, double spread) {
        double place = (row - firstRow[day] + spread) / (firstRow[day + 1] - firstRow[day]);
        int hour = 0;
        while (hour < 23 && place >= hourEnds[hour]) {
            hour++;
        }
        double start = hour == 0 ? 0 : hourEnds[hour - 1];
        int minute = (int) Math.min(59, (place - start) / (hourEnds[hour] - start) * 60);
        return (firstDay + day) * 1440L + hour * 60L + minute;
    }
}
