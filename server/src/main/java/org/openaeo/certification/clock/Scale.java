package org.openaeo.certification.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of time laid out from left to right in per cent. Where the end has passed, the stretch goes on to now, so
 * that what is overdue is drawn as long as it is.
 */
final class Scale {
    private static final double WHOLE = 100;
    private static final double NEAR_AN_EDGE = 12;

    private final Instant from;
    private final Instant due;
    private final Instant until;
    private final Instant to;

    /**
     * @param due the end of the time limit
     * @param until how far it has gone: now, or when it ended
     */
    Scale(Instant from, Instant due, Instant until) {
        this.from = from;
        this.due = due;
        this.until = until.isBefore(from) ? from : until;
        this.to = this.until.isAfter(due) ? this.until : due;
    }

    /** A time that does not count; one that still lasts has no end. */
    record Stop(Instant from, Optional<Instant> until) {}

    List<ClockFace.Part> parts(List<Stop> stops) {
        List<ClockFace.Part> parts = new ArrayList<>();
        add(parts, ClockFace.Kind.RUN, from, earlier(until, due));
        for (Stop stop : stops) {
            add(parts, ClockFace.Kind.STOP, stop.from(), earlier(stop.until().orElse(until), until));
        }
        if (until.isAfter(due)) {
            add(parts, ClockFace.Kind.OVER, due, until);
        }
        return parts;
    }

    private void add(List<ClockFace.Part> parts, ClockFace.Kind kind, Instant start, Instant end) {
        double left = place(start);
        double width = place(end) - left;
        if (width > 0) {
            parts.add(new ClockFace.Part(kind, percent(left), percent(width)));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    double place(Instant at) {
        double length = Math.max(1, Duration.between(from, to).toMillis());
        return Math.clamp(WHOLE * Duration.between(from, at).toMillis() / length, 0, WHOLE);
    }

    /** On which side of a place words have room. */
    static String anchor(double place) {
        return place < NEAR_AN_EDGE ? "start" : place > WHOLE - NEAR_AN_EDGE ? "end" : "middle";
    }

    static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }
}
