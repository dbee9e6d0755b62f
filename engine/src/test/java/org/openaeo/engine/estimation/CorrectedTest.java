package org.openaeo.engine.estimation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.RuleSet;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.engine.selection.Selector;
import org.openaeo.engine.selection.TrustPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CorrectedTest {
    private static final int SIZE = 600;
    private static final int DRAWS = 2_000;

    /** Irregular rows are the likelier the higher their score, as a model's are. */
    private final double[] probability = new double[SIZE];

    private final boolean[] irregular = new boolean[SIZE];
    private final Declarations batch;
    private int total;

    CorrectedTest() {
        Random random = new Random(3);
        Declarations.Builder rows = Declarations.builder(SIZE);
        for (int row = 0; row < SIZE; row++) {
            rows.start("D" + row, 29_000_000L + row)
                    .code(Field.OFFICE, row % 3 == 0 ? "010" : "020")
                    .code(Field.TRUST, row % 4 == 0 ? "T1" : "NONE");
            probability[row] = Math.pow(random.nextDouble(), 4);
            irregular[row] = random.nextDouble() < probability[row];
            total += irregular[row] ? 1 : 0;
        }
        batch = rows.build();
    }

    @Test
    void isUnbiasedAndSharperThanTheRandomShareAlone() {
        Measured measured = measure(plan(Capacity.rate(0.2), TrustPolicy.neutral()));

        assertThat(measured.mean).isCloseTo(total, within(4 * measured.spread / Math.sqrt(DRAWS)));
        assertThat(measured.spread).isLessThan(0.8 * measured.spreadOfRandom);
        assertThat(measured.coverage).isBetween(0.85, 1.0);
        assertThat(measured.naive).isGreaterThan(1.5 * total);
    }

    @Test
    void staysRightUnderCeilingsAndLimitsOfOffices() {
        Capacity capacity = new Capacity(new Limit.Rate(0.2), Map.of("010", new Limit.Rate(0.12)), Optional.empty());
        TrustPolicy trust =
                new TrustPolicy("t", Map.of("T1", new LevelPolicy(0.08, 1, List.of())), LevelPolicy.NEUTRAL);

        Measured measured = measure(plan(capacity, trust));

        assertThat(measured.mean).isCloseTo(total, within(0.03 * total));
    }

    private record Measured(double mean, double spread, double spreadOfRandom, double coverage, double naive) {}

    private Measured measure(SelectionPlan plan) {
        CandidateScores scores = new CandidateScores(probability, new double[SIZE]);
        double[] order = Selector.rankingValues(batch, scores, plan);
        double sum = 0;
        double squares = 0;
        double randomSum = 0;
        double randomSquares = 0;
        int covered = 0;
        double naive = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Selection selection = Selector.select(batch, scores, plan, draw, order);
            Estimate estimate = Corrected.of(batch, selection, order).total(row -> irregular[row] ? 1 : 0);
            sum += estimate.value();
            squares += estimate.value() * estimate.value();
            covered += estimate.covers(total) ? 1 : 0;
            RandomShare share = new RandomShare();
            long hits = selection.choices().stream()
                    .filter(choice -> choice.kind() == org.openaeo.engine.selection.SelectionKind.RANDOM)
                    .filter(choice -> irregular[choice.row()])
                    .count();
            share.add(SIZE, selection.inspections(org.openaeo.engine.selection.SelectionKind.RANDOM), (int) hits);
            randomSum += share.irregular().value();
            randomSquares += share.irregular().value() * share.irregular().value();
            naive += selection.choices().stream()
                            .filter(choice -> irregular[choice.row()])
                            .count()
                    * (double) SIZE
                    / selection.choices().size()
                    / DRAWS;
        }
        double mean = sum / DRAWS;
        double randomMean = randomSum / DRAWS;
        return new Measured(
                mean,
                Math.sqrt(squares / DRAWS - mean * mean),
                Math.sqrt(randomSquares / DRAWS - randomMean * randomMean),
                (double) covered / DRAWS,
                naive);
    }

    private static SelectionPlan plan(Capacity capacity, TrustPolicy trust) {
        return new SelectionPlan(
                "test", capacity, new Ranking.Probability(), 0.4, Optional.empty(), trust, RuleSet.none());
    }
}
