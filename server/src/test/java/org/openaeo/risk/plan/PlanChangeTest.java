package org.openaeo.risk.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.PlanReading;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.RuleSet;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.engine.selection.TrustPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class PlanChangeTest {
    private final SelectionPlan standard = SelectionPlan.standard();

    @Test
    void findsNothingBetweenEqualPlans() {
        assertThat(PlanChange.between(standard, standard)).isEmpty();
    }

    @Test
    void tellsWhatWasSaidBeforeAndWhatIsSaidNow() {
        SelectionPlan later = standard.withCapacity(Capacity.rate(0.08)).withRandomShare(0.2);

        assertThat(PlanChange.between(standard, later))
                .containsExactly(
                        new PlanChange(
                                PlanAspect.CAPACITY,
                                "",
                                Optional.of(new PlanValue.Amount(new Limit.Rate(0.05))),
                                Optional.of(new PlanValue.Amount(new Limit.Rate(0.08)))),
                        new PlanChange(
                                PlanAspect.RANDOM_SHARE,
                                "",
                                Optional.of(new PlanValue.Share(0.1)),
                                Optional.of(new PlanValue.Share(0.2))));
    }

    @Test
    void tellsOfficesThatCameAndWent() {
        SelectionPlan before = standard.withCapacity(offices(Map.of("020", new Limit.Count(40))));
        SelectionPlan after = standard.withCapacity(offices(Map.of("030", new Limit.Count(10))));

        assertThat(PlanChange.between(before, after))
                .containsExactly(
                        new PlanChange(
                                PlanAspect.OFFICE_CAPACITY,
                                "030",
                                Optional.empty(),
                                Optional.of(new PlanValue.Amount(new Limit.Count(10)))),
                        new PlanChange(
                                PlanAspect.OFFICE_CAPACITY,
                                "020",
                                Optional.of(new PlanValue.Amount(new Limit.Count(40))),
                                Optional.empty()));
    }

    @Test
    void namesTheTrustLevelWhoseCeilingMoved() {
        var levels = new java.util.LinkedHashMap<>(standard.trustPolicy().levels());
        levels.computeIfPresent("T2", (code, level) -> new LevelPolicy(0.001, level.multiplier(), level.benefits()));
        SelectionPlan after = standard.withTrustPolicy(new TrustPolicy(
                standard.trustPolicy().version(), levels, standard.trustPolicy().otherwise()));

        assertThat(PlanChange.between(standard, after))
                .extracting(PlanChange::aspect, PlanChange::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PlanAspect.CEILING, "T2"));
    }

    @Test
    void seesARuleThatChangedAndOneThatMoved() {
        SelectionPlan before = standard.withRules(rules("a", "value > 1", "b", "value > 2"));
        SelectionPlan changed = standard.withRules(rules("a", "value > 1", "b", "value > 3"));
        SelectionPlan moved = standard.withRules(rules("b", "value > 2", "a", "value > 1"));

        assertThat(PlanChange.between(before, changed))
                .extracting(PlanChange::aspect, PlanChange::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PlanAspect.RULE, "b"));
        assertThat(PlanChange.between(before, moved))
                .containsExactly(new PlanChange(
                        PlanAspect.RULE_ORDER,
                        "",
                        Optional.of(new PlanValue.Codes(List.of("a", "b"))),
                        Optional.of(new PlanValue.Codes(List.of("b", "a")))));
    }

    private static Capacity offices(Map<String, Limit> offices) {
        return new Capacity(new Limit.Rate(0.05), offices, Optional.empty());
    }

    private RuleSet rules(String firstId, String firstWhen, String secondId, String secondWhen) {
        Map<String, String> title = Map.of("en", "t", "es", "t", "fr", "t");
        Map<String, Object> rules = Map.of(
                "version",
                "v",
                "list",
                List.of(
                        Map.of("id", firstId, "title", title, "when", firstWhen),
                        Map.of("id", secondId, "title", title, "when", secondWhen)));
        Map<String, Object> tree = Map.of(
                "openaeo_plan",
                1,
                "name",
                "n",
                "capacity",
                Map.of("overall", Map.of("rate", 0.05)),
                "ranking",
                Map.of("by", "probability"),
                "random_share",
                0.1,
                "trust_policy",
                Map.of("version", "v", "otherwise", Map.of("ceiling", 1, "multiplier", 1, "benefits", List.of())),
                "rules",
                rules);
        PlanReading reading = PlanText.read(tree);
        assertThat(reading).isInstanceOf(PlanReading.Accepted.class);
        return ((PlanReading.Accepted) reading).plan().rules();
    }
}
