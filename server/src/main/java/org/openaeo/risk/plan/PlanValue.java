package org.openaeo.risk.plan;

import java.util.List;

import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.Rule;

/** What a plan says of one aspect, typed so that each language can write it in its own way. */
public sealed interface PlanValue {
    record Words(String text) implements PlanValue {}

    record Share(double share) implements PlanValue {}

    record Factor(double factor) implements PlanValue {}

    record Amount(Limit limit) implements PlanValue {}

    record Order(Ranking ranking) implements PlanValue {}

    record Codes(List<String> codes) implements PlanValue {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    record Condition(Rule rule) implements PlanValue {}
}
