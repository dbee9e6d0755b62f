package org.openaeo.demo.world;

import org.jspecify.annotations.Nullable;

/**
 * How far the world is.
 *
 * @param chapter being built; empty before the first
 * @param number of that chapter, from 1
 * @param chapters in all
 * @param done units of the chapter that are finished
 * @param total units of the chapter, not positive where unknown
 */
public record Advance(State state, String chapter, int number, int chapters, long done, long total) {
    /** Where the building stands. */
    public enum State {
        BUILDING,
        READY,
        FAILED
    }

    /** The finished part of the whole, each chapter counted alike; null before the first chapter. */
    public @Nullable Double share() {
        if (state == State.READY) {
            return 1.0;
        }
        double inside = total > 0 ? Math.clamp((double) done / total, 0, 1) : 0;
        return number == 0 ? null : Double.valueOf((number - 1 + inside) / chapters);
    }

    Advance as(State ended) {
        return new Advance(ended, chapter, number, chapters, done, total);
    }
}
