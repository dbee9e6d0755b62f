package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openaeo.engine.declaration.Declarations;

/** Which rules named which rows, by the date of each declaration. */
final class RuleHits {
    private final Map<Integer, List<Rule>> byRow = new HashMap<>();
    private final List<Conflict> undecided = new ArrayList<>();

    RuleHits(RuleSet rules, Declarations declarations, CandidateScores scores) {
        if (rules.rules().isEmpty()) {
            return;
        }
        RuleFacts facts = new RuleFacts(declarations, scores);
        for (Rule rule : rules.rules()) {
            int missing = 0;
            int failed = 0;
            for (int row = 0; row < declarations.size(); row++) {
                if (!rule.holdsOn(declarations.date(row))) {
                    continue;
                }
                switch (rule.when().ask(facts.at(row))) {
                    case HIT ->
                        byRow.computeIfAbsent(row, none -> new ArrayList<>(1)).add(rule);
                    case UNKNOWN -> missing++;
                    case FAILED -> failed++;
                    case NO -> {}
                }
            }
            if (missing + failed > 0) {
                undecided.add(new Conflict.RuleUndecided(rule.id(), missing, failed));
            }
        }
    }

    /** Rows that a rule names, in no order. */
    Iterable<Integer> rows() {
        return byRow.keySet();
    }

    /** The strongest lane that rules ask for. */
    Lane lane(int row) {
        Lane lane = Lane.GREEN;
        for (Rule rule : byRow.getOrDefault(row, List.of())) {
            if (rule.lane().outranks(lane)) {
                lane = rule.lane();
            }
        }
        return lane;
    }

    List<Why> why(int row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .<Why>map(rule -> new Why.RuleHit(rule.id()))
                .toList();
    }

    List<Conflict> undecided() {
        return undecided;
    }
}
