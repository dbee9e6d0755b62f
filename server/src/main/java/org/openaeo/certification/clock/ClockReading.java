package org.openaeo.certification.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openaeo.standards.ClockRule;

/**
 * What a statutory clock shows: the rule it follows and what happened to it.
 *
 * @param due the end of its last day
 * @param stops in order; they lie between start and end
 * @param ended when it ended, by what it waited for or by running out
 * @param steps how the end was found, as sentences
 */
public record ClockReading(
        ClockRule rule, Instant started, Instant due, List<Stop> stops, Optional<Instant> ended, List<String> steps) {
    public ClockReading {
        stops = List.copyOf(stops);
        steps = List.copyOf(steps);
    }

    /**
     * A time that does not count.
     *
     * @param until empty while it lasts
     * @param why in the reader's words
     */
    public record Stop(Instant from, Optional<Instant> until, String why) {}

    boolean isStopped() {
        return ended.isEmpty() && stops.stream().anyMatch(stop -> stop.until().isEmpty());
    }
}
