package org.openaeo.engine.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.engine.language.Phrasebook;

/** Reads the rules of a plan; a rule with a fault is left out of the answer, and the plan is refused anyhow. */
final class RuleReader {
    private final List<PlanFault> faults;
    private final Set<String> ids = new HashSet<>();

    RuleReader(List<PlanFault> faults) {
        this.faults = faults;
    }

    RuleSet rules(PlanNode node) {
        String version = node.text("version").orElse("");
        List<PlanNode> nodes = node.nodes("list");
        if (nodes.size() > RuleSet.MAX_RULES) {
            node.fault("list", "too_many", nodes.size(), RuleSet.MAX_RULES);
            return RuleSet.none();
        }
        List<Rule> rules = new ArrayList<>();
        nodes.forEach(each -> rule(each).ifPresent(rules::add));
        node.noOthers();
        return new RuleSet(version, rules);
    }

    private Optional<Rule> rule(PlanNode node) {
        int before = faults.size();
        String id = node.text("id").orElse("");
        if (!id.isEmpty() && !ids.add(id)) {
            node.fault("id", "used_twice", id);
        }
        Map<String, String> title = node.node("title").map(RuleReader::title).orElse(Map.of());
        Optional<RuleExpression> when = node.text("when").flatMap(text -> expression(node, text));
        Lane lane = lane(node);
        Optional<LocalDate> from = node.date("from");
        Optional<LocalDate> until = node.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            node.fault("until", "ends_before_it_begins");
        }
        node.noOthers();
        return faults.size() == before && when.isPresent()
                ? Optional.of(new Rule(id, title, when.get(), lane, from, until))
                : Optional.empty();
    }

    private static Map<String, String> title(PlanNode node) {
        Map<String, String> title = new LinkedHashMap<>();
        for (Locale language : Phrasebook.LANGUAGES) {
            String code = language.getLanguage();
            node.text(code).ifPresent(text -> title.put(code, text));
        }
        node.noOthers();
        return title;
    }

    private static Optional<RuleExpression> expression(PlanNode node, String text) {
        return switch (RuleExpression.read(text)) {
            case RuleExpression.Reading.Accepted accepted -> Optional.of(accepted.expression());
            case RuleExpression.Reading.Refused refused -> {
                for (RuleExpression.Problem problem : refused.problems()) {
                    node.fault("when", "rule_expression", problem.line(), problem.column(), problem.message());
                }
                yield Optional.empty();
            }
        };
    }

    private static Lane lane(PlanNode node) {
        if (!node.has("lane")) {
            return Lane.RED;
        }
        String code = node.text("lane").orElse("");
        Optional<Lane> lane = Lane.ofCode(code).filter(known -> known != Lane.GREEN);
        if (lane.isEmpty()) {
            node.fault("lane", "not_one_of", code, "red, yellow, blue");
        }
        return lane.orElse(Lane.RED);
    }
}
