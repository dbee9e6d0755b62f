package org.openaeo.platform.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as it stands.
 *
 * @param title what it is about, for people: the name of a file, a period
 * @param stage the stage it is in, or null before the first
 * @param done units finished in that stage
 * @param total units in that stage, -1 while unknown
 * @param result facts about the outcome
 * @param fault why it failed, in a sentence
 * @param again the work that this one repeats
 * @param repeated whether it has been run again already
 */
public record Work(
        WorkId id,
        String kind,
        String title,
        Map<String, String> args,
        Optional<Path> upload,
        WorkState state,
        @Nullable String stage,
        long done,
        long total,
        Map<String, String> result,
        @Nullable String fault,
        String askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Optional<WorkId> again,
        boolean repeated) {

    public Work {
        args = Map.copyOf(args);
        result = Map.copyOf(result);
    }

    /** Share of the present stage that is done, 0 to 1. */
    public OptionalDouble share() {
        return total > 0 ? OptionalDouble.of(Math.clamp((double) done / total, 0, 1)) : OptionalDouble.empty();
    }

    public boolean mayRunAgain() {
        return state.mayRunAgain() && !repeated;
    }
}
