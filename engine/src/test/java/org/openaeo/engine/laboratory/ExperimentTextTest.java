package org.openaeo.engine.laboratory;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.openaeo.engine.Progress;
import org.openaeo.engine.selection.PlanFault;
import org.openaeo.engine.strategy.Method;

import static org.assertj.core.api.Assertions.assertThat;

class ExperimentTextTest {

    @Test
    void theExampleIsGood() {
        Experiment experiment = accepted(ExperimentText.exampleYaml());

        assertThat(experiment.seeds()).containsExactly(1L, 2L, 3L);
        assertThat(experiment.policies()).hasSize(4);
        assertThat(experiment.policies().get(1).randomShare()).isZero();
        assertThat(experiment.policies().get(3).strategy().method()).isEqualTo(Method.HYBRID);
        assertThat(experiment.trusted()).containsExactly("T1", "T2", "T3");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        List<PlanFault> faults = refused("""
                openaeo_laboratory: 1
                name: Bad
                from: 2025-04-01
                to: 2025-03-01
                seeds: none
                candidate: all
                learning: { rounds: 0 }
                policies:
                  - name: A
                    strategy: { by: guess }
                    capacity: { overall: { rate: 5 } }
                  - name: A
                    strategy: { by: hybrid, parts: [ { by: score, share: 0.5 }, { by: oracle, share: 0.1 } ] }
                    label_delay_days: 1.5
                """);

        assertThat(faults)
                .extracting(PlanFault::path, PlanFault::code)
                .contains(
                        tuple("to", "ends_before_it_begins"),
                        tuple("seeds", "no_seeds"),
                        tuple("candidate", "unknown_key"),
                        tuple("learning.rounds", "outside"),
                        tuple("policies[1].strategy.by", "not_one_of"),
                        tuple("policies[1].capacity.overall.rate", "outside"),
                        tuple("policies[2].name", "policy_used_twice"),
                        tuple("policies[2].strategy.parts[2].by", "oracle_not_here"),
                        tuple("policies[2].strategy.parts", "shares_not_one"),
                        tuple("policies[2].capacity", "missing"),
                        tuple("policies[2].label_delay_days", "not_whole"));
        assertThat(faults)
                .allSatisfy(fault ->
                        assertThat(fault.sentenceWithPath(Locale.FRENCH)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1, 2]", "a: [", "{", "name: x"})
    void refusesWhatIsNoExperiment(String text) {
        assertThat(refused(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ by: adaptive }",
                "{ by: adaptive, bandit: sliding_ucb, drift: 'no', explore: { by: badge } }",
                "{ by: gated, threshold: 0.7 }",
                "{ by: blend, revenue_weight: 0.3 }",
                "{ by: risky_profiles }"
            })
    void readsStrategies(String strategy) {
        Experiment experiment = accepted("""
                openaeo_laboratory: 1
                name: One
                from: 2025-04-01
                to: 2025-05-01
                seeds: [7]
                policies:
                  - { name: A, capacity: { overall: { count: 10 } }, strategy: %s }
                """.formatted(strategy));

        assertThat(experiment.seeds()).containsExactly(7L);
        assertThat(strategy)
                .contains(experiment.policies().getFirst().strategy().method().code());
    }

    @Test
    void resultsAreWrittenWhole() throws IOException {
        Experiment experiment = Worlds.experiment(
                List.of(1L, 2L), Worlds.policy("=A", Worlds.SCORE, 0.1), Worlds.policy("B", Worlds.RANDOM, 0));
        LaboratoryResult result = Laboratory.run(Worlds.TRADE, experiment, Progress.NONE);

        ObjectNode json = LaboratoryJson.of(result);
        StringWriter csv = new StringWriter();
        LaboratoryCsv.write(result, csv);

        assertThat(json.get("runs").size()).isEqualTo(4);
        assertThat(json.at("/policies/0/measures/hit_rate/mean").asDouble())
                .isEqualTo(result.band(experiment.policies().getFirst(), Measure.HIT_RATE)
                        .mean());
        assertThat(json.at("/policies/1/measures/exploration_cost/mean").isNull())
                .isTrue();
        assertThat(csv.toString().lines()).hasSize(1 + 4 * 10);
        assertThat(csv.toString()).contains("'=A,1,0,2025-03-12,").doesNotContain("NaN");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static Experiment accepted(String text) {
        return switch (ExperimentText.read(text)) {
            case ExperimentReading.Accepted accepted -> accepted.experiment();
            case ExperimentReading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    private static List<PlanFault> refused(String text) {
        return switch (ExperimentText.read(text)) {
            case ExperimentReading.Accepted accepted -> throw new AssertionError(accepted);
            case ExperimentReading.Refused refused -> refused.faults();
        };
    }
}
