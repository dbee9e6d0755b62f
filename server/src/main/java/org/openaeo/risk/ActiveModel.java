package org.openaeo.risk;

import java.time.Instant;
import java.time.ZoneOffset;

import org.openaeo.engine.model.TargetingModel;

/**
 * A model made ready to score.
 *
 * @param model as it stands in its file, with profiles up to {@code seen}
 * @param seen what its profiles have seen
 */
public record ActiveModel(ModelId id, String name, TargetingModel model, Vantage seen) {
    /** The start of what it learned from. */
    public Instant learnedFrom() {
        return model.card().from().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
