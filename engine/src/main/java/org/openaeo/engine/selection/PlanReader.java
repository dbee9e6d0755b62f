package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a plan out of its tree of mappings, lists and values, noting every fault on the way. */
final class PlanReader {
    static final int FORMAT = 1;
    private static final int MANY = 1_000_000_000;

    private final List<PlanFault> faults = new ArrayList<>();

    PlanReading read(Map<?, ?> tree) {
        PlanNode root = new PlanNode("", tree, faults);
        root.number("openaeo_plan", FORMAT, FORMAT, FORMAT);
        String name = root.text("name").orElse("");
        Capacity capacity = root.node("capacity").map(this::capacity).orElse(Capacity.count(0));
        Ranking ranking = root.node("ranking").map(this::ranking).orElse(new Ranking.Probability());
        double share = randomShare(root);
        Optional<Limit> documents = root.optionalNode("documents").map(this::limit);
        TrustPolicy trust = root.node("trust_policy").map(this::trustPolicy).orElse(TrustPolicy.neutral());
        RuleSet rules = root.optionalNode("rules")
                .map(node -> new RuleReader(faults).rules(node))
                .orElse(RuleSet.none());
        root.noOthers();
        return faults.isEmpty()
                ? new PlanReading.Accepted(new SelectionPlan(name, capacity, ranking, share, documents, trust, rules))
                : new PlanReading.Refused(faults);
    }

    private double randomShare(PlanNode root) {
        double share = root.number("random_share", 0, 1, 1);
        if (share == 0) {
            root.fault("random_share", "random_zero");
            return 1;
        }
        return share;
    }

    private Capacity capacity(PlanNode node) {
        Limit overall = node.node("overall").map(this::limit).orElse(new Limit.Count(0));
        Map<String, Limit> offices = new LinkedHashMap<>();
        node.optionalNode("offices")
                .ifPresent(named -> named.nodesByCode().forEach((office, limit) -> offices.put(office, limit(limit))));
        Optional<Limit> others = node.optionalNode("other_offices").map(this::limit);
        node.noOthers();
        return new Capacity(overall, offices, others);
    }

    private Limit limit(PlanNode node) {
        Limit limit;
        if (node.has("rate") == node.has("count")) {
            node.fault("", "rate_or_count");
            return new Limit.Count(0);
        } else if (node.has("rate")) {
            limit = new Limit.Rate(node.number("rate", 0, 1, 0));
        } else {
            double count = node.number("count", 0, MANY, 0);
            if (count != Math.rint(count)) {
                node.fault("count", "not_whole", count);
            }
            limit = new Limit.Count((int) count);
        }
        node.noOthers();
        return limit;
    }

    private Ranking ranking(PlanNode node) {
        String by = node.text("by").orElse("");
        Ranking ranking = switch (by) {
            case "probability" -> new Ranking.Probability();
            case "expected_revenue" -> new Ranking.ExpectedRevenue();
            case "blend" -> new Ranking.Blend(node.number("revenue_weight", 0, 1, 0));
            default -> {
                if (!by.isEmpty()) {
                    node.fault("by", "not_one_of", by, "probability, expected_revenue, blend");
                }
                yield new Ranking.Probability();
            }
        };
        node.noOthers();
        return ranking;
    }

    private TrustPolicy trustPolicy(PlanNode node) {
        String version = node.text("version").orElse("");
        LevelPolicy otherwise = node.node("otherwise").map(this::level).orElse(LevelPolicy.NEUTRAL);
        Map<String, LevelPolicy> levels = new LinkedHashMap<>();
        node.optionalNode("levels")
                .ifPresent(named -> named.nodesByCode().forEach((code, level) -> levels.put(code, level(level))));
        node.noOthers();
        return new TrustPolicy(version, levels, otherwise);
    }

    private LevelPolicy level(PlanNode node) {
        double ceiling = node.number("ceiling", 0, 1, 1);
        double multiplier = node.number("multiplier", 0, LevelPolicy.MAX_MULTIPLIER, 1);
        List<String> benefits = node.texts("benefits");
        node.noOthers();
        return new LevelPolicy(ceiling, multiplier, benefits);
    }
}
