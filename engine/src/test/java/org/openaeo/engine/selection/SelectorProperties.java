package org.openaeo.engine.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SelectorProperties {
    private static final List<String> OFFICES = List.of("", "020", "040", "100");
    private static final List<String> LEVELS = List.of("", "AEO", "NEW");

    @Property(tries = 300)
    void limitsHoldWhateverThePlan(
            @ForAll @IntRange(min = 0, max = 400) int rows,
            @ForAll @DoubleRange(min = 0, max = 1) double rate,
            @ForAll @DoubleRange(min = 0.01, max = 1) double randomShare,
            @ForAll @DoubleRange(min = 0, max = 1) double ceiling,
            @ForAll @IntRange(min = 0, max = 40) int officeCount,
            @ForAll @DoubleRange(min = 0, max = 1) double officeRate,
            @ForAll long seed) {
        Declarations declarations = randomDeclarations(rows, seed);
        Capacity capacity = new Capacity(
                new Limit.Rate(rate),
                Map.of("020", new Limit.Count(officeCount)),
                Optional.of(new Limit.Rate(officeRate)));
        SelectionPlan plan = planWith(capacity, randomShare, ceiling);

        Selection selection = Selector.select(declarations, randomScores(rows, seed), plan, seed);

        assertThat(selection.count(Lane.RED)).isLessThanOrEqualTo(Math.max(1, (int) Math.floor(rate * rows + 1e-9)));
        assertThat(selection.count(Lane.RED)).isLessThanOrEqualTo(selection.capacity());
        assertThat(selection.inspections(SelectionKind.RANDOM))
                .isLessThanOrEqualTo((int) Math.ceil(randomShare * selection.capacity()));
        assertOfficesHold(declarations, selection, officeCount, officeRate);
        assertCeilingHolds(declarations, selection, ceiling);
        assertThat(selection.choices().stream().map(Choice::row)).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void theRandomShareIsThereWithoutOfficeLimits(
            @ForAll @IntRange(min = 50, max = 400) int rows,
            @ForAll @DoubleRange(min = 0.1, max = 1) double rate,
            @ForAll @DoubleRange(min = 0.3, max = 1) double randomShare,
            @ForAll long seed) {
        SelectionPlan plan = planWith(Capacity.rate(rate), randomShare, 0.05);

        Selection selection = Selector.select(randomDeclarations(rows, seed), randomScores(rows, seed), plan, seed);

        assertThat(selection.inspections(SelectionKind.RANDOM))
                .isGreaterThanOrEqualTo((int) Math.floor(randomShare * selection.capacity() + 1e-9))
                .isPositive();
    }

    @Property(tries = 20)
    void theOrderOfTheFileChangesNothing(@ForAll @IntRange(min = 20, max = 200) int rows, @ForAll long seed) {
        Declarations declarations = randomDeclarations(rows, seed);
        CandidateScores scores = randomScores(rows, seed);
        int[] reversed = new int[rows];
        double[] probability = new double[rows];
        double[] revenue = new double[rows];
        for (int row = 0; row < rows; row++) {
            reversed[row] = rows - 1 - row;
            probability[row] = scores.probability()[rows - 1 - row];
            revenue[row] = scores.expectedRevenue()[rows - 1 - row];
        }
        SelectionPlan plan = planWith(Capacity.rate(0.2), 0.2, 0.1);

        Selection straight = Selector.select(declarations, scores, plan, seed);
        Selection turned =
                Selector.select(declarations.subset(reversed), new CandidateScores(probability, revenue), plan, seed);

        assertThat(turned.choices().stream().map(choice -> rows - 1 - choice.row()))
                .containsExactlyElementsOf(
                        straight.choices().stream().map(Choice::row).toList());
    }

    /** Trusted or not, at a full office or not: over many seeds each is drawn as often as its stated chance says. */
    @Property(tries = 3)
    void everybodyIsDrawnAsOftenAsTheirStatedChanceSays(@ForAll @IntRange(min = 1, max = 1_000_000) int first) {
        int rows = 60;
        Declarations declarations = randomDeclarations(rows, 1);
        CandidateScores scores = randomScores(rows, 1);
        Capacity capacity = new Capacity(new Limit.Rate(0.5), Map.of("020", new Limit.Count(2)), Optional.empty());
        SelectionPlan plan = planWith(capacity, 0.37, 0.02);
        int seeds = 20_000;
        int[] drawn = new int[rows];
        Map<String, Double> chances = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            for (Choice choice : Selector.select(declarations, scores, plan, first * 1_000_003L + seed)
                    .choices()) {
                if (choice.kind() == SelectionKind.RANDOM) {
                    drawn[choice.row()]++;
                    chances.put(
                            declarations.text(Field.OFFICE, choice.row()).orElse(""),
                            ((Why.Drawn) choice.why().getFirst()).probability());
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            double stated = chances.get(declarations.text(Field.OFFICE, row).orElse(""));
            double error = Math.sqrt(stated * (1 - stated) / seeds);
            assertThat((double) drawn[row] / seeds).isCloseTo(stated, within(5 * error));
        }
        assertThat(chances.get("020")).isLessThan(chances.get("040"));
    }

    /** One declaration at a time, as a server meets them: the rate, the random share and the ceiling hold in the long run. */
    @Property(tries = 1)
    void ratesHoldOverManyBatchesOfOne() {
        SelectionPlan plan = planWith(Capacity.rate(0.3), 0.2, 0.1);
        int batches = 40_000;
        int chosen = 0;
        int random = 0;
        for (int batch = 0; batch < batches; batch++) {
            Selection selection = Candidates.someCandidates()
                    .named("B" + batch + "-")
                    .of("020", "AEO", 0.9)
                    .select(plan, 1);
            chosen += selection.count(Lane.RED);
            random += selection.inspections(SelectionKind.RANDOM);
        }
        assertThat((double) random / batches).isCloseTo(0.06, within(0.006));
        assertThat((double) chosen / batches).isLessThanOrEqualTo(0.1 + 0.006).isGreaterThan(0.06);
    }

    private static void assertOfficesHold(
            Declarations declarations, Selection selection, int officeCount, double officeRate) {
        for (String office : OFFICES) {
            long here = count(declarations, Field.OFFICE, office);
            long inspected = selection.choices().stream()
                    .filter(choice -> choice.lane() == Lane.RED)
                    .filter(choice -> declarations
                            .text(Field.OFFICE, choice.row())
                            .orElse("")
                            .equals(office))
                    .count();
            assertThat(inspected)
                    .isLessThanOrEqualTo(
                            office.equals("020") ? officeCount : (long) Math.ceil(officeRate * here - 1e-9));
        }
    }

    private static void assertCeilingHolds(Declarations declarations, Selection selection, double ceiling) {
        long trusted = count(declarations, Field.TRUST, "AEO");
        long scored = selection.choices().stream()
                .filter(choice -> choice.kind() == SelectionKind.SCORE)
                .filter(choice ->
                        declarations.text(Field.TRUST, choice.row()).orElse("").equals("AEO"))
                .count();
        assertThat(scored).isLessThanOrEqualTo((long) Math.ceil(ceiling * trusted));
    }

    private static long count(Declarations declarations, Field field, String code) {
        long count = 0;
        for (int row = 0; row < declarations.size(); row++) {
            count += declarations.text(field, row).orElse("").equals(code) ? 1 : 0;
        }
        return count;
    }

    private static SelectionPlan planWith(Capacity capacity, double randomShare, double ceiling) {
        TrustPolicy trust =
                new TrustPolicy("t", Map.of("AEO", new LevelPolicy(ceiling, 0.8, List.of())), LevelPolicy.NEUTRAL);
        return Candidates.aPlan(capacity).withRandomShare(randomShare).withTrustPolicy(trust);
    }

    private static Declarations randomDeclarations(int rows, long seed) {
        Random random = new Random(seed);
        Declarations.Builder builder = Declarations.builder();
        for (int row = 0; row < rows; row++) {
            builder.start("R" + row, row);
            String office = OFFICES.get(random.nextInt(OFFICES.size()));
            String level = LEVELS.get(random.nextInt(LEVELS.size()));
            if (!office.isEmpty()) {
                builder.code(Field.OFFICE, office);
            }
            if (!level.isEmpty()) {
                builder.code(Field.TRUST, level);
            }
        }
        return builder.build();
    }

    private static CandidateScores randomScores(int rows, long seed) {
        Random random = new Random(seed + 1);
        return new CandidateScores(
                random.doubles(rows).map(x -> Math.round(x * 20) / 20.0).toArray(),
                random.doubles(rows).map(x -> x * 1000).toArray());
    }
}
