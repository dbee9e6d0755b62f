package org.openaeo.trust.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.standing.OperatorTimeline.Stretch;

/**
 * How an operator stood over the last years as one band, drawn to scale: the fuller the band, the higher the level;
 * a suspension is hatched.
 *
 * @param today where the present lies, 0 to 100
 */
public record TrustStrip(List<Part> parts, List<Year> years, double today) {
    private static final int YEARS_BACK = 3;
    private static final long DAYS_AHEAD = 90;

    /**
     * A stretch of the band.
     *
     * @param x where it begins, 0 to 100
     * @param filling how full, 1 to 3; 0 while suspended
     * @param words for those who do not see it
     */
    public record Part(double x, double width, int filling, String words) {
        public boolean isSuspended() {
            return filling == 0;
        }

        /** Height of the filled part, of 30. */
        public int height() {
            return isSuspended() ? 30 : 10 * filling;
        }
    }

    /** Where a year begins. */
    public record Year(double x, String name) {}

    /** The names of the levels come from {@code words}. */
    interface Words {
        String of(Stretch stretch);
    }

    static TrustStrip of(List<Stretch> stretches, Vocabulary vocabulary, Instant now, ZoneId zone, Words words) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Scale scale = new Scale(
                today.minusYears(YEARS_BACK).withDayOfYear(1).atStartOfDay(zone).toInstant(),
                now.plus(Duration.ofDays(DAYS_AHEAD)));
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double from = scale.at(stretch.from());
            double to = scale.at(stretch.to().orElse(scale.to()));
            if (to > from) {
                int filling = stretch.answer().isSuspended()
                        ? 0
                        : Wording.filling(vocabulary, stretch.answer().level());
                parts.add(new Part(from, to - from, filling, words.of(stretch)));
            }
        }
        List<Year> years = new ArrayList<>();
        for (int year = today.getYear() - YEARS_BACK; year <= today.getYear(); year++) {
            Instant begins = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
            years.add(new Year(scale.at(begins), Integer.toString(year)));
        }
        return new TrustStrip(parts, years, scale.at(now));
    }

    private record Scale(Instant from, Instant to) {
        double at(Instant instant) {
            double whole = Duration.between(from, to).toSeconds();
            Instant within = instant.isBefore(from) ? from : instant.isAfter(to) ? to : instant;
            return 100 * Duration.between(from, within).toSeconds() / whole;
        }
    }
}
