package org.openaeo.engine.selection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.engine.language.Phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTest {
    private static final String FULL = """
            openaeo_plan: 1
            name: Sea ports, winter
            capacity:
              overall: {count: 400}
              offices: {"020": {count: 40}, "100": {rate: 0.02}}
              other_offices: {rate: 0.1}
            ranking: {by: blend, revenue_weight: 0.3}
            random_share: 0.05
            documents: {rate: 0.02}
            trust_policy:
              version: "2026-1"
              otherwise: {ceiling: 1, multiplier: 1, benefits: []}
              levels:
                T3: {ceiling: 0.01, multiplier: 0.3, benefits: [priority]}
            rules:
              version: winter
              list:
                - id: seeds
                  title: {en: Seeds, es: Semillas, fr: Semences}
                  when: hs2 == '12' && !known(seller)
                  lane: yellow
                  from: 2026-01-01
                  until: 2026-03-31
            """;

    @Test
    void readsAgainWhatIsSharedInMemory() {
        List<String> benefits = List.of("priority");
        Map<String, LevelPolicy> levels =
                Map.of("T1", new LevelPolicy(0.1, 1, benefits), "T2", new LevelPolicy(0.2, 1, benefits));
        SelectionPlan plan = SelectionPlan.standard()
                .withTrustPolicy(new TrustPolicy("shared", levels, new LevelPolicy(1, 1, benefits)));

        assertThat(accepted(PlanText.yaml(plan))).isEqualTo(plan);
    }

    @Test
    void readsEveryPart() {
        SelectionPlan plan = accepted(FULL);

        assertThat(plan.capacity())
                .isEqualTo(new Capacity(
                        new Limit.Count(400),
                        Map.of("020", new Limit.Count(40), "100", new Limit.Rate(0.02)),
                        Optional.of(new Limit.Rate(0.1))));
        assertThat(plan.ranking()).isEqualTo(new Ranking.Blend(0.3));
        assertThat(plan.randomShare()).isEqualTo(0.05);
        assertThat(plan.documents()).contains(new Limit.Rate(0.02));
        assertThat(plan.trustPolicy().of("T3")).isEqualTo(new LevelPolicy(0.01, 0.3, List.of("priority")));
        assertThat(plan.trustPolicy().of("unheard of")).isEqualTo(LevelPolicy.NEUTRAL);
        Rule rule = plan.rules().rule("seeds").orElseThrow();
        assertThat(rule.lane()).isEqualTo(Lane.YELLOW);
        assertThat(rule.title(Locale.FRENCH)).isEqualTo("Semences");
        assertThat(rule.holdsOn(java.time.LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(rule.holdsOn(java.time.LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(rule.holdsOn(java.time.LocalDate.of(2025, 12, 31))).isFalse();
    }

    @Test
    void writesWhatItReads() {
        SelectionPlan plan = accepted(FULL);

        assertThat(accepted(PlanText.yaml(plan))).isEqualTo(plan);
        assertThat(accepted(PlanText.json(plan))).isEqualTo(plan);
        assertThat(accepted(PlanText.json(SelectionPlan.standard()))).isEqualTo(SelectionPlan.standard());
    }

    @Test
    void theStandardPlanKeepsARandomShare() {
        assertThat(SelectionPlan.standard().randomShare()).isPositive();
    }

    @Test
    void listsEveryFaultAtOnce() {
        List<PlanFault> faults = refused("""
                openaeo_plan: 2
                capacity:
                  overall: {rate: 1.5}
                  offices: {20: {count: 3}, "030": {count: 2, rate: 0.1}, "040": {count: 2.5}}
                ranking: {by: fortune}
                random_share: 0
                trust_policy:
                  version: x
                  levels: {AEO: {ceiling: -1, multiplier: many}}
                rules:
                  version: y
                  list:
                    - {id: a, title: {en: A, es: A}, when: "hss == '1'", lane: green}
                    - {id: a, title: {en: A, es: A, fr: A}, when: "true", from: tomorrow}
                    - {id: b, title: {en: A, es: A, fr: A}, when: "true", from: 2026-02-01, until: 2026-01-01}
                surprise: 1
                """);

        assertThat(faults)
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "openaeo_plan outside",
                        "name missing",
                        "capacity.overall.rate outside",
                        "capacity.offices.20 code_not_quoted",
                        "capacity.offices.030 rate_or_count",
                        "capacity.offices.040.count not_whole",
                        "ranking.by not_one_of",
                        "random_share random_zero",
                        "trust_policy.otherwise missing",
                        "trust_policy.levels.AEO.ceiling outside",
                        "trust_policy.levels.AEO.multiplier not_number",
                        "rules.list[1].title.fr missing",
                        "rules.list[1].when rule_expression",
                        "rules.list[1].lane not_one_of",
                        "rules.list[2].id used_twice",
                        "rules.list[2].from not_date",
                        "rules.list[3].until ends_before_it_begins",
                        "surprise unknown_key");
        for (Locale language : Phrasebook.LANGUAGES) {
            assertThat(faults)
                    .allSatisfy(fault ->
                            assertThat(fault.sentence(language)).isNotBlank().doesNotContain("{0", "{1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text",
                "- a\n- list",
                "{\"openaeo_plan\": 1, \"openaeo_plan\": 1}",
                "{\"openaeo_plan\": ",
                "a: [1, 2",
                "a: 1\na: 2",
                "x: &a [1]\ny: *a\nz: !!java.lang.Runtime {}",
                "\u0000"
            })
    void refusesTextThatIsNoPlan(String text) {
        assertThat(refused(text)).isNotEmpty();
    }

    @Test
    void saysTheLineOfASyntaxError() {
        PlanFault fault = refused("openaeo_plan: 1\nname: x\ncapacity: {overall: {rate: 0.1}\nranking: y\n")
                .getFirst();

        assertThat(fault.code()).isEqualTo("syntax");
        assertThat(fault.sentence(Locale.ENGLISH)).contains("line 4");
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(refused(bomb.toString()))
                .singleElement()
                .extracting(PlanFault::code)
                .isEqualTo("syntax");
    }

    private static SelectionPlan accepted(String text) {
        return switch (PlanText.read(text)) {
            case PlanReading.Accepted accepted -> accepted.plan();
            case PlanReading.Refused refused ->
                throw new AssertionError(refused.faults().stream()
                        .map(fault -> fault.sentenceWithPath(Locale.ENGLISH))
                        .toList());
        };
    }

    private static List<PlanFault> refused(String text) {
        return ((PlanReading.Refused) PlanText.read(text)).faults();
    }
}
