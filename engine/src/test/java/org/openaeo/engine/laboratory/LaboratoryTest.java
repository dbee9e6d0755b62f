package org.openaeo.engine.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.TrustPolicy;
import org.openaeo.engine.strategy.BanditKind;
import org.openaeo.engine.strategy.Method;
import org.openaeo.engine.strategy.StrategySpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openaeo.engine.laboratory.Worlds.RANDOM;
import static org.openaeo.engine.laboratory.Worlds.SCORE;
import static org.openaeo.engine.laboratory.Worlds.TRADE;
import static org.openaeo.engine.laboratory.Worlds.experiment;
import static org.openaeo.engine.laboratory.Worlds.policy;

class LaboratoryTest {

    @Test
    void learningFindsMoreThanChanceAndKeepsItsBudget() {
        Experiment experiment = experiment(List.of(1L, 2L), policy("score", SCORE, 0.1), policy("random", RANDOM, 0.1));

        LaboratoryResult result = Laboratory.run(TRADE, experiment, Progress.NONE);

        Policy score = experiment.policies().getFirst();
        Policy random = experiment.policies().getLast();
        assertThat(result.weeks()).isEqualTo(10);
        assertThat(result.band(score, Measure.HIT_RATE).mean())
                .isGreaterThan(2 * result.band(random, Measure.HIT_RATE).mean());
        assertThat(result.difference(score, Measure.HIT_RATE).mean()).isZero();
        for (RunResult run : result.runs()) {
            for (WeekResult week : run.weeks()) {
                assertThat(week.inspections()).isEqualTo((int) Math.floor(0.1 * week.candidates() + 1e-9));
                assertThat(week.hits()).isLessThanOrEqualTo(week.labelled());
                assertThat(week.normHitRate()).isBetween(0.0, 1.1);
                assertThat(week.recovered()).isLessThanOrEqualTo(week.bestRevenue() + 1e-6);
            }
        }
    }

    @Test
    void sameSeedSameResultAndAnotherSeedAnother() {
        StrategySpec adaptive = new StrategySpec.Adaptive(SCORE, RANDOM, BanditKind.EXP3S, true);
        Experiment experiment = experiment(
                List.of(1L, 2L),
                policy("adaptive", adaptive, 0.1),
                policy("badge", new StrategySpec.Plain(Method.BADGE), 0.1),
                policy("revenue", new StrategySpec.Plain(Method.EXPECTED_REVENUE), 0.1));

        LaboratoryResult once = Laboratory.run(TRADE, experiment, Progress.NONE);
        LaboratoryResult again = Laboratory.run(TRADE, experiment, Progress.NONE);

        assertThat(again.runs()).isEqualTo(once.runs());
        assertThat(once.runs().get(0).weeks()).isNotEqualTo(once.runs().get(1).weeks());
    }

    @Test
    void noOutcomeIsUsedBeforeItIsKnown() {
        Experiment experiment = experiment(List.of(1L), policy("score", SCORE, 0.1));
        long sixthWeek = Worlds.FROM.plusWeeks(5).toEpochDay();
        Declarations other = Worlds.changed(
                TRADE,
                (row, outcome) -> TRADE.epochDay(row) < sixthWeek
                        ? outcome
                        : outcome == InspectionOutcome.IRREGULAR
                                ? InspectionOutcome.CONFORM
                                : InspectionOutcome.IRREGULAR);

        List<WeekResult> asItWas = Laboratory.run(TRADE, experiment, Progress.NONE)
                .runs()
                .getFirst()
                .weeks();
        List<WeekResult> changed = Laboratory.run(other, experiment, Progress.NONE)
                .runs()
                .getFirst()
                .weeks();

        // Outcomes of the sixth week on (number 5) are known in the eighth at the earliest: until then the choices are
        // the same, so every one that was a hit is none now.
        assertThat(changed.subList(0, 5)).isEqualTo(asItWas.subList(0, 5));
        for (int week = 5; week < 7; week++) {
            assertThat(changed.get(week).hits())
                    .isEqualTo(
                            asItWas.get(week).inspections() - asItWas.get(week).hits());
        }
        assertThat(changed.get(9).hits())
                .isNotEqualTo(asItWas.get(9).inspections() - asItWas.get(9).hits());
    }

    @Test
    void ceilingsAndOfficesBindInTheLaboratoryAsInUse() {
        TrustPolicy trust = new TrustPolicy(
                "t",
                Map.of(
                        "T1", new LevelPolicy(0.02, 0.5, List.of()),
                        "T2", new LevelPolicy(0.02, 0.5, List.of()),
                        "T3", new LevelPolicy(0.02, 0.5, List.of())),
                LevelPolicy.NEUTRAL);
        Capacity capacity = new Capacity(new Limit.Rate(0.1), Map.of(), Optional.of(new Limit.Rate(0.15)));
        Policy favoured =
                new Policy("favoured", SCORE, Worlds.plan(0.1, 0.1, trust).withCapacity(capacity), 7);

        LaboratoryResult result = Laboratory.run(TRADE, experiment(List.of(1L, 2L, 3L), favoured), Progress.NONE);

        double trusted = result.band(favoured, Measure.TRUSTED_INSPECTED).mean();
        assertThat(trusted).isBetween(0.005, 0.03);
        assertThat(result.band(favoured, Measure.OTHERS_INSPECTED).mean()).isGreaterThan(3 * trusted);
        assertThat(result.band(favoured, Measure.TRUSTED_MISSED).mean()).isBetween(0.0, 0.3);
    }

    @Test
    void theRandomShareTellsTheTruthAboutAllTrade() {
        List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        LaboratoryResult result = Laboratory.run(TRADE, experiment(seeds, policy("score", SCORE, 0.4)), Progress.NONE);

        double truth = 0;
        double candidates = 0;
        for (WeekResult week : result.runs().getFirst().weeks()) {
            truth += week.irregular();
            candidates += week.candidates();
        }
        double share = truth / candidates;
        List<WeekResult> last =
                result.runs().stream().map(run -> run.weeks().getLast()).toList();
        assertThat(last.stream().filter(week -> week.randomEstimate().covers(share)))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(last.stream()
                        .mapToDouble(week -> week.randomEstimate().value())
                        .average()
                        .orElseThrow())
                .isCloseTo(share, within(0.025));
    }

    @Test
    void amongInspectedEveryChoiceHasAnAnswer() {
        Declarations partly =
                Worlds.changed(TRADE, (row, outcome) -> row % 3 == 0 ? InspectionOutcome.NOT_INSPECTED : outcome);
        Experiment all = experiment(List.of(1L), policy("score", SCORE, 0.1));
        Experiment inspected = new Experiment(
                all.name(),
                all.from(),
                all.to(),
                all.seeds(),
                Experiment.Candidates.INSPECTED,
                all.knownBefore(),
                all.trainEvery(),
                all.learning(),
                all.policies());

        WeekResult open = Laboratory.run(partly, all, Progress.NONE)
                .runs()
                .getFirst()
                .weeks()
                .getLast();
        WeekResult closed = Laboratory.run(partly, inspected, Progress.NONE)
                .runs()
                .getFirst()
                .weeks()
                .getLast();

        assertThat(open.labelled()).isLessThan(open.inspections());
        assertThat(closed.labelled()).isEqualTo(closed.inspections());
        assertThat(closed.candidates()).isLessThan(open.candidates());
    }

    @Test
    void stopsWhenWhoeverWaitsHasHadEnough() {
        AtomicInteger told = new AtomicInteger();
        Experiment experiment = experiment(List.of(1L, 2L), policy("score", SCORE, 0.1));

        assertThatThrownBy(() -> Laboratory.run(TRADE, experiment, (stage, done, total) -> {
                    if (told.incrementAndGet() > 3) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(told).hasValue(4);
    }

    @Test
    void worksFromNothingKnown() {
        Experiment full = experiment(List.of(1L), policy("score", SCORE, 0.3));
        Experiment nothing = new Experiment(
                "cold",
                full.from(),
                full.to(),
                full.seeds(),
                full.candidates(),
                0,
                1,
                full.learning(),
                full.policies());

        List<WeekResult> weeks =
                Laboratory.run(TRADE, nothing, Progress.NONE).runs().getFirst().weeks();

        assertThat(weeks).hasSize(10);
        assertThat(weeks.getLast().inspections()).isPositive();
    }
}
