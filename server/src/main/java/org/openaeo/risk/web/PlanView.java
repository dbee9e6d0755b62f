package org.openaeo.risk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.plan.PlanAspect;
import org.openaeo.risk.plan.PlanSetting;

/**
 * A plan as its page shows it.
 *
 * @param settings what holds for everybody: name of each thing, and what is said of it
 * @param levels what trust changes; the last is for everybody else
 */
public record PlanView(
        String name,
        List<Said> settings,
        String trustVersion,
        List<Level> levels,
        String rulesVersion,
        List<RuleRow> rules) {

    public record Said(String name, String value) {}

    /** @param code empty for everybody else */
    public record Level(String code, String ceiling, String multiplier, String benefits) {}

    public record RuleRow(String id, String title, String when, String lane, Rule rule) {}

    static PlanView of(SelectionPlan plan, PlanWords words, Locale language) {
        List<Said> settings = PlanSetting.of(plan).stream()
                .filter(setting -> isGeneral(setting.aspect()))
                .map(setting ->
                        new Said(words.name(setting.aspect(), setting.of(), language), words.value(setting, language)))
                .toList();
        List<Level> levels = new ArrayList<>();
        for (Map.Entry<String, LevelPolicy> level : plan.trustPolicy().levels().entrySet()) {
            levels.add(level(level.getKey(), level.getValue(), words, language));
        }
        levels.add(level("", plan.trustPolicy().otherwise(), words, language));
        List<RuleRow> rules = plan.rules().rules().stream()
                .map(rule -> new RuleRow(
                        rule.id(),
                        rule.title(language),
                        rule.when().source(),
                        rule.lane().name(),
                        rule))
                .toList();
        return new PlanView(
                plan.name(),
                settings,
                plan.trustPolicy().version(),
                levels,
                plan.rules().version(),
                rules);
    }

    private static Level level(String code, LevelPolicy policy, PlanWords words, Locale language) {
        return new Level(
                code,
                words.ceiling(policy.ceiling(), language),
                words.exact(policy.multiplier()),
                words.benefits(policy.benefits(), language));
    }

    private static boolean isGeneral(PlanAspect aspect) {
        return switch (aspect) {
            case CAPACITY, OFFICE_CAPACITY, OTHER_OFFICES, RANKING, RANDOM_SHARE, DOCUMENTS -> true;
            case NAME, TRUST_VERSION, CEILING, MULTIPLIER, BENEFITS, RULES_VERSION, RULE, RULE_ORDER -> false;
        };
    }
}
