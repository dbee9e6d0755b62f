package org.openaeo.engine.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.openaeo.engine.language.Phrasebook;

/** Turns a plan into the tree that {@link PlanReader} reads. */
final class PlanTree {
    private PlanTree() {}

    static Map<String, Object> of(SelectionPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("openaeo_plan", PlanReader.FORMAT);
        tree.put("name", plan.name());
        tree.put("capacity", capacity(plan.capacity()));
        tree.put("ranking", ranking(plan.ranking()));
        tree.put("random_share", plan.randomShare());
        plan.documents().ifPresent(limit -> tree.put("documents", limit(limit)));
        tree.put("trust_policy", trustPolicy(plan.trustPolicy()));
        tree.put("rules", rules(plan.rules()));
        return tree;
    }

    private static Map<String, Object> capacity(Capacity capacity) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("overall", limit(capacity.overall()));
        if (!capacity.offices().isEmpty()) {
            Map<String, Object> offices = new LinkedHashMap<>();
            capacity.offices().forEach((office, limit) -> offices.put(office, limit(limit)));
            tree.put("offices", offices);
        }
        capacity.otherOffices().ifPresent(limit -> tree.put("other_offices", limit(limit)));
        return tree;
    }

    private static Map<String, Object> limit(Limit limit) {
        return switch (limit) {
            case Limit.Count(int count) -> Map.of("count", count);
            case Limit.Rate(double rate) -> Map.of("rate", rate);
        };
    }

    private static Map<String, Object> ranking(Ranking ranking) {
        return switch (ranking) {
            case Ranking.Probability() -> Map.of("by", "probability");
            case Ranking.ExpectedRevenue() -> Map.of("by", "expected_revenue");
            case Ranking.Blend(double weight) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("by", "blend");
                tree.put("revenue_weight", weight);
                yield tree;
            }
        };
    }

    private static Map<String, Object> trustPolicy(TrustPolicy policy) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", policy.version());
        tree.put("otherwise", level(policy.otherwise()));
        Map<String, Object> levels = new LinkedHashMap<>();
        policy.levels().forEach((code, level) -> levels.put(code, level(level)));
        tree.put("levels", levels);
        return tree;
    }

    private static Map<String, Object> level(LevelPolicy level) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ceiling", level.ceiling());
        tree.put("multiplier", level.multiplier());
        tree.put("benefits", level.benefits());
        return tree;
    }

    private static Map<String, Object> rules(RuleSet rules) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", rules.version());
        List<Map<String, Object>> list =
                rules.rules().stream().map(PlanTree::rule).toList();
        tree.put("list", list);
        return tree;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        Map<String, Object> title = new LinkedHashMap<>();
        for (Locale language : Phrasebook.LANGUAGES) {
            Optional.ofNullable(rule.title().get(language.getLanguage()))
                    .ifPresent(text -> title.put(language.getLanguage(), text));
        }
        tree.put("title", title);
        tree.put("when", rule.when().source());
        tree.put("lane", rule.lane().code());
        rule.from().ifPresent(day -> tree.put("from", day.toString()));
        rule.until().ifPresent(day -> tree.put("until", day.toString()));
        return tree;
    }
}
