package org.openaeo.risk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.SelectionPlan;

/**
 * One thing that a plan says.
 *
 * @param of the code of the office, trust level or rule that it is said of; empty where the aspect has no parts
 */
public record PlanSetting(PlanAspect aspect, String of, PlanValue value) {

    /** Everything the plan says, in the order in which it is read. */
    public static List<PlanSetting> of(SelectionPlan plan) {
        List<PlanSetting> said = new ArrayList<>();
        said.add(new PlanSetting(PlanAspect.NAME, "", new PlanValue.Words(plan.name())));
        said.add(new PlanSetting(
                PlanAspect.CAPACITY, "", new PlanValue.Amount(plan.capacity().overall())));
        plan.capacity()
                .offices()
                .forEach((office, limit) ->
                        said.add(new PlanSetting(PlanAspect.OFFICE_CAPACITY, office, new PlanValue.Amount(limit))));
        plan.capacity()
                .otherOffices()
                .ifPresent(
                        limit -> said.add(new PlanSetting(PlanAspect.OTHER_OFFICES, "", new PlanValue.Amount(limit))));
        said.add(new PlanSetting(PlanAspect.RANKING, "", new PlanValue.Order(plan.ranking())));
        said.add(new PlanSetting(PlanAspect.RANDOM_SHARE, "", new PlanValue.Share(plan.randomShare())));
        plan.documents()
                .ifPresent(limit -> said.add(new PlanSetting(PlanAspect.DOCUMENTS, "", new PlanValue.Amount(limit))));
        said.add(new PlanSetting(
                PlanAspect.TRUST_VERSION,
                "",
                new PlanValue.Words(plan.trustPolicy().version())));
        addLevels(plan, said);
        said.add(new PlanSetting(
                PlanAspect.RULES_VERSION, "", new PlanValue.Words(plan.rules().version())));
        plan.rules()
                .rules()
                .forEach(rule -> said.add(new PlanSetting(PlanAspect.RULE, rule.id(), new PlanValue.Condition(rule))));
        return said;
    }

    private static void addLevels(SelectionPlan plan, List<PlanSetting> said) {
        for (Map.Entry<String, LevelPolicy> level : plan.trustPolicy().levels().entrySet()) {
            addLevel(level.getKey(), level.getValue(), said);
        }
        addLevel("", plan.trustPolicy().otherwise(), said);
    }

    private static void addLevel(String code, LevelPolicy policy, List<PlanSetting> said) {
        said.add(new PlanSetting(PlanAspect.CEILING, code, new PlanValue.Share(policy.ceiling())));
        said.add(new PlanSetting(PlanAspect.MULTIPLIER, code, new PlanValue.Factor(policy.multiplier())));
        said.add(new PlanSetting(PlanAspect.BENEFITS, code, new PlanValue.Codes(policy.benefits())));
    }
}
