package org.openaeo.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * How a score came about: from where everybody starts, one step for every reason, to the score. Points
 * lie between 0 and 100. The picture is drawn by {@code components/waterfall}.
 */
public record Waterfall(List<Step> steps) {
    /** Where a step belongs in the account. */
    public enum Kind {
        START,
        RAISES,
        LOWERS,
        TOTAL
    }

    /**
     * A line of the picture.
     *
     * @param detail said in a second, quieter line; may be empty
     * @param points where the step begins and how far it goes; for start and total, from zero
     * @param from left end of the bar, 0 to 100
     * @param width of the bar, never negative
     * @param end where the next step begins
     */
    public record Step(String name, String detail, double points, Kind kind, double from, double width, double end) {
        /** Whether the points are shown with their sign. */
        public boolean signed() {
            return kind == Kind.RAISES || kind == Kind.LOWERS;
        }
    }

    /** Collects the steps in the order in which they are told. */
    public static final class Builder {
        private final List<Step> steps = new ArrayList<>();
        private double level;

        /** Where every declaration starts. */
        public Builder start(String name, String detail, double points) {
            level = points;
            steps.add(new Step(name, detail, points, Kind.START, 0, clamped(points), clamped(points)));
            return this;
        }

        /** A reason that adds points, or takes them when negative. */
        public Builder step(String name, String detail, double points) {
            var from = clamped(level);
            level += points;
            var to = clamped(level);
            var kind = points < 0 ? Kind.LOWERS : Kind.RAISES;
            steps.add(new Step(name, detail, points, kind, Math.min(from, to), Math.abs(to - from), to));
            return this;
        }

        /** Closes with the score. */
        public Waterfall total(String name, double score) {
            steps.add(new Step(name, "", score, Kind.TOTAL, 0, clamped(score), clamped(score)));
            return new Waterfall(List.copyOf(steps));
        }

        private static double clamped(double points) {
            return Math.clamp(points, 0, 100);
        }
    }

    public static Builder from() {
        return new Builder();
    }
}
