package org.openaeo.certification.clock;

import java.util.List;
import java.util.Optional;

/**
 * A statutory clock drawn to scale, with its words; for the fragment {@code components/clock :: of}.
 *
 * @param name of what has to happen, as in "Decision"
 * @param figure large: days left, or days overdue
 * @param figureWords beside the figure
 * @param legal the sentence with length, clause and extension
 * @param acts who is to act
 * @param parts from the left, lengths in per cent of the whole
 * @param today where now is, with its words; empty for a clock that has ended
 * @param marks the days that matter, under the scale
 * @param steps how the end was found, in sentences
 */
public record ClockFace(
        String name,
        String figure,
        String figureWords,
        Mood mood,
        String legal,
        String acts,
        List<Part> parts,
        Optional<Today> today,
        List<Mark> marks,
        List<String> steps) {
    public ClockFace {
        parts = List.copyOf(parts);
        marks = List.copyOf(marks);
        steps = List.copyOf(steps);
    }

    /** How the clock stands. */
    public enum Mood {
        RUNNING,
        /** Little time is left. */
        PRESSING,
        STOPPED,
        OVERDUE,
        ENDED;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A stretch of the scale. */
    public record Part(Kind kind, String x, String width) {}

    /** What a stretch is. */
    public enum Kind {
        /** Time that ran and counts. */
        RUN,
        /** Time that does not count. */
        STOP,
        /** Time past the end. */
        OVER;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param anchor start, middle or end: on which side of the place the words stand */
    public record Today(String x, String anchor, String words) {}

    /**
     * A day that matters.
     *
     * @param shown whether its words have room under the scale; the list below the scale on narrow pages has all
     */
    public record Mark(String x, String anchor, String day, String what, boolean shown) {}
}
