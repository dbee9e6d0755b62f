package org.openaeo.platform.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How a piece of work stands.
 *
 * @param stage what it does now; empty before it begins
 * @param done units finished in this stage
 * @param total units in this stage, -1 where unknown
 * @param resultPath where to see what came of it
 * @param failure key of the sentence that says why it failed
 * @param settled an interruption that somebody has dealt with
 */
public record WorkReport(
        WorkId id,
        String kind,
        String title,
        Map<String, String> arguments,
        WorkState state,
        String stage,
        long done,
        long total,
        Optional<String> resultPath,
        Optional<String> failure,
        List<String> failureArguments,
        boolean settled,
        String startedBy,
        Instant createdAt,
        Optional<Instant> endedAt) {

    /** What it is called: a text in the reader's language. */
    public MessageSourceResolvable named() {
        return new DefaultMessageSourceResolvable(
                new String[] {title}, new Object[] {arguments.getOrDefault(WorkOrder.TITLE, "")}, kind);
    }

    /** The finished part of this stage between 0 and 1, or null while that is unknown. */
    public @Nullable Double share() {
        if (state == WorkState.DONE) {
            return 1.0;
        }
        return total > 0 ? Math.clamp((double) done / total, 0, 1) : null;
    }
}
