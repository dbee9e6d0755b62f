package org.openaeo.engine.selection;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever text somebody uploads as a plan or types as a rule, the answer is a reading, never an exception. */
class PlanTextProperties {
    private static final String YAML = PlanText.standardYaml();
    private static final String JSON = PlanText.json(SelectionPlan.standard());

    @Property(tries = 500)
    void anyTextIsReadOrRefused(@ForAll String text) {
        assertThat(PlanText.read(text)).isNotNull();
    }

    @Property(tries = 500)
    void aDamagedPlanIsReadOrRefused(
            @ForAll boolean json,
            @ForAll @IntRange(max = 2_000) int at,
            @ForAll @IntRange(max = 60) int cut,
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 6) String inserted) {
        String plan = json ? JSON : YAML;
        int from = at % plan.length();
        String damaged = plan.substring(0, from) + inserted + plan.substring(Math.min(plan.length(), from + cut));

        PlanReading reading = PlanText.read(damaged);

        if (reading instanceof PlanReading.Accepted(SelectionPlan plan2)) {
            assertThat(plan2.randomShare()).isPositive();
            assertThat(PlanText.read(PlanText.yaml(plan2))).isEqualTo(reading);
        } else {
            assertThat(((PlanReading.Refused) reading).faults()).isNotEmpty();
        }
    }

    @Property(tries = 1_000)
    void anyTextIsARuleOrHasProblems(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 120) String text,
            @ForAll @IntRange(max = 30) int at) {
        String rule = "hs2 == '12' && value > 3.0 || known(seller)";
        assertThat(RuleExpression.read(text)).isNotNull();
        assertThat(RuleExpression.read(rule.substring(0, at) + text + rule.substring(at)))
                .isNotNull();
    }
}
