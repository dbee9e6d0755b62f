package org.openaeo.certification.position;

import java.util.List;
import java.util.Optional;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Demand;
import org.openaeo.standards.Question;

/**
 * Where a company stands at one criterion.
 *
 * @param via the criterion of another standard whose answers count here; empty where its own do, or none
 * @param open questions of its own that are unanswered, or answered in a way that does not meet it
 */
public record CriterionPosition(
        CriterionId id, Criterion criterion, State state, Optional<CriterionId> via, List<Question> open) {
    public CriterionPosition {
        open = List.copyOf(open);
    }

    public boolean isMust() {
        return criterion.demand() == Demand.MUST;
    }
}
