package org.openaeo.risk.web;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.SelectionPlan;

import static org.assertj.core.api.Assertions.assertThat;

class PlanFormReadingTest {
    private static final String REASON = "More hands since Monday";

    @Test
    void readsBackThePlanThatItWasFilledWith() {
        SelectionPlan plan = SelectionPlan.standard();

        PlanFormReading reading = read(withReason(PlanForm.of(plan, 3)));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.plan()).contains(plan);
    }

    @Test
    void readsOfficesLevelsAndABlend() {
        PlanForm form = new PlanForm(
                3,
                "Plan",
                rate("5"),
                List.of(office("020", "count", "40"), office("", "count", "")),
                rate("2,5"),
                "blend",
                "30",
                "10",
                rate("1"),
                "t1",
                List.of(new PlanForm.LevelRow("AEO", "2", "0.5", "fewer-inspections, priority")),
                new PlanForm.LevelRow("", "100", "1", ""),
                "",
                REASON);

        SelectionPlan plan = read(form).plan().orElseThrow();

        assertThat(plan.capacity())
                .isEqualTo(new Capacity(
                        new Limit.Rate(0.05),
                        java.util.Map.of("020", new Limit.Count(40)),
                        java.util.Optional.of(new Limit.Rate(0.025))));
        assertThat(plan.ranking()).isEqualTo(new Ranking.Blend(0.3));
        assertThat(plan.trustPolicy().of("AEO").benefits()).containsExactly("fewer-inspections", "priority");
        assertThat(plan.rules().rules()).isEmpty();
    }

    @Test
    void tellsEveryFaultAtItsField() {
        PlanForm form = new PlanForm(
                3,
                " ",
                rate("500"),
                List.of(office("020", "count", "1.5"), office("020", "count", "2"), office("", "count", "9")),
                PlanForm.Amount.NONE,
                "guess",
                "",
                "0",
                rate("x"),
                "t1",
                List.of(new PlanForm.LevelRow("AEO", "-1", "much", "")),
                new PlanForm.LevelRow("", "", "1", ""),
                "list: 5",
                "");

        assertThat(read(form).faults())
                .extracting(FormFault::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "capacity.figure",
                        "offices[0].amount.figure",
                        "offices[1].office",
                        "offices[2].office",
                        "ranking",
                        "randomShare",
                        "documents.figure",
                        "levels[0].ceiling",
                        "levels[0].multiplier",
                        "otherwise.ceiling",
                        "rules",
                        "rules",
                        "reason");
    }

    @Test
    void wantsACapacity() {
        PlanForm form = new PlanForm(
                3,
                "Plan",
                PlanForm.Amount.NONE,
                List.of(),
                PlanForm.Amount.NONE,
                "probability",
                "",
                "10",
                PlanForm.Amount.NONE,
                "t1",
                List.of(),
                new PlanForm.LevelRow("", "100", "1", ""),
                "",
                REASON);

        assertThat(read(form).faults()).extracting(FormFault::field).containsExactly("capacity.figure");
    }

    @Test
    void listsEveryFaultOfTheRulesWithItsLine() {
        String rules = """
                version: "8"
                list:
                  - id: a
                    title: { en: A, es: A, fr: A }
                    when: |
                      value > 1.0
                      && wieght < 2.0
                  - id: a
                    title: { en: A, es: A }
                    when: value > 1.0
                    lane: green
                """;

        List<FormFault> faults = read(withRules(rules)).faults();

        assertThat(faults).allMatch(fault -> fault.field().equals("rules"));
        assertThat(faults)
                .extracting(FormFault::sentence)
                .satisfiesExactlyInAnyOrder(
                        sentence -> assertThat(sentence).startsWith("Line 7:").contains("wieght"),
                        sentence -> assertThat(sentence).startsWith("Line 8:").contains("'a'"),
                        sentence -> assertThat(sentence).startsWith("Line 9:").contains("missing"),
                        sentence -> assertThat(sentence).startsWith("Line 11:").contains("red, yellow, blue"));
    }

    @Test
    void saysWhereRulesAreNoYaml() {
        assertThat(read(withRules("list:\n  - id: [a\n")).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("rules");
                    assertThat(fault.sentence()).contains("line");
                });
    }

    private static PlanForm withReason(PlanForm form) {
        return new PlanForm(
                form.basedOn(),
                form.name(),
                form.capacity(),
                form.offices(),
                form.otherOffices(),
                form.ranking(),
                form.revenueWeight(),
                form.randomShare(),
                form.documents(),
                form.trustVersion(),
                form.levels(),
                form.otherwise(),
                form.rules(),
                REASON);
    }

    private static PlanForm withRules(String rules) {
        return new PlanForm(
                3,
                "Plan",
                rate("5"),
                List.of(),
                PlanForm.Amount.NONE,
                "probability",
                "",
                "10",
                PlanForm.Amount.NONE,
                "t1",
                List.of(),
                new PlanForm.LevelRow("", "100", "1", ""),
                rules,
                REASON);
    }

    private static PlanForm.Amount rate(String figure) {
        return new PlanForm.Amount("rate", figure);
    }

    private static PlanForm.OfficeRow office(String code, String kind, String figure) {
        return new PlanForm.OfficeRow(code, new PlanForm.Amount(kind, figure));
    }

    private static PlanFormReading read(PlanForm form) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/risk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return PlanFormReading.of(form, messages, Locale.ENGLISH);
    }
}
