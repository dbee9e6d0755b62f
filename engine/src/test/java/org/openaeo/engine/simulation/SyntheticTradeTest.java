package org.openaeo.engine.simulation;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.simulation.Trades.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

class SyntheticTradeTest {
    private static final TradeSettings SETTINGS = Trades.aYear(60_000);
    private static List<Row> year = List.of();

    @BeforeAll
    static void makeAYear() {
        year = Trades.rows(SETTINGS);
    }

    @Test
    void isTheSameForTheSameSeedHoweverManyAreTakenAtATime() {
        TradeSettings few = Trades.aYear(3_000);

        assertThat(Trades.rows(few, 7)).isEqualTo(Trades.rows(few, 3_000));
    }

    /** A trade that no memory could hold is handed over batch by batch, the first before the second is made. */
    @Test
    void makesTradeOfAnySizeWithoutHoldingIt() {
        List<Long> firsts = new ArrayList<>();
        RuntimeException enough = new IllegalStateException("seen enough");

        assertThatThrownBy(() -> SyntheticTrade.of(Trades.aYear(1_000_000_000_000L))
                        .generate(
                                500,
                                batch -> {
                                    assertThat(batch.declarations().size()).isEqualTo(500);
                                    firsts.add(batch.firstRow());
                                    if (firsts.size() == 3) {
                                        throw enough;
                                    }
                                },
                                Progress.NONE))
                .isSameAs(enough);

        assertThat(firsts).containsExactly(0L, 500L, 1_000L);
    }

    @Test
    void isAnotherForAnotherSeed() {
        List<Row> one = Trades.rows(TradeSettings.year(1, 500, Trades.NEW_YEAR));
        List<Row> other = Trades.rows(TradeSettings.year(2, 500, Trades.NEW_YEAR));

        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @Test
    void makesTheRowsAskedForInOrderOfTimeWithinThePeriod() {
        assertThat(year).hasSize(60_000);
        assertThat(year).extracting(Row::minute).isSorted();
        assertThat(year.getFirst().date()).isEqualTo(SETTINGS.from());
        assertThat(year.getLast().date()).isEqualTo(SETTINGS.to());
        assertThat(new HashSet<>(year.stream().map(Row::id).toList())).hasSize(60_000);
    }

    @Test
    void makesNothingOnRequest() {
        List<SyntheticBatch> batches = new ArrayList<>();

        SyntheticTrade.of(Trades.aYear(0)).generate(10, batches::add, Progress.NONE);

        assertThat(batches).isEmpty();
    }

    @Test
    void reachesTheSharesAskedFor() {
        assertThat(share(Row::irregular)).isCloseTo(0.045, offset(0.006));
        assertThat(share(Row::inspected)).isCloseTo(0.12, offset(0.01));
        assertThat(share(row -> row.code(Field.SELECTION).equals("random"))).isCloseTo(0.03, offset(0.004));
        assertThat(share(SyntheticTradeTest::byNewcomer)).isCloseTo(0.03, offset(0.004));
    }

    @Test
    void tellsOutcomesOnlyOfInspectedDeclarationsAndAsTheyWereFound() {
        for (Row row : year) {
            assertThat(row.outcome()).isEqualTo(row.inspected() ? row.found() : InspectionOutcome.NOT_INSPECTED);
            boolean found = row.outcome() == InspectionOutcome.IRREGULAR;
            assertThat(row.code(Field.IRREGULARITY)).isEqualTo(found ? row.fraud() : "");
            assertThat(row.numbers().containsKey(Field.REVENUE))
                    .isEqualTo(row.outcome().isLabel());
            if (row.outcome().isLabel()) {
                assertThat(row.number(Field.REVENUE)).isEqualTo(row.recovered());
            }
            assertThat(row.irregular() || !found).isTrue();
        }
    }

    @Test
    void letsInspectorsMissSomeAndLeaveSomeUncontrolled() {
        List<Row> wrong = year.stream().filter(Row::irregular).toList();

        assertThat(share(wrong, row -> row.found() == InspectionOutcome.IRREGULAR))
                .isBetween(0.7, 0.9);
        assertThat(share(row -> row.found() == InspectionOutcome.NOT_CONTROLLED))
                .isCloseTo(0.04, offset(0.005));
    }

    @Test
    void findsMoreByScoreThanAtRandom() {
        double random = hitRate("random");
        double score = hitRate("score");

        assertThat(random).isBetween(0.02, 0.06);
        assertThat(score).isBetween(2 * random, 0.5);
    }

    @Test
    void namesPartiesOfThePopulationExceptNewcomersAndForeignSellers() {
        Set<String> tins = SyntheticTrade.of(SETTINGS).population().operators().stream()
                .map(Operator::tin)
                .collect(Collectors.toSet());

        for (Row row : year) {
            assertThat(tins.contains(row.code(Field.DECLARANT))
                            || row.code(Field.DECLARANT).equals(row.code(Field.IMPORTER)))
                    .isTrue();
            assertThat(row.code(Field.CARRIER).isEmpty() || tins.contains(row.code(Field.CARRIER)))
                    .isTrue();
        }
        assertThat(share(row -> tins.contains(row.code(Field.IMPORTER)))).isCloseTo(0.97, offset(0.004));
        assertThat(share(
                        of(row -> row.code(Field.ORIGIN).equals("XB")
                                && !row.irregular()
                                && !row.code(Field.SELLER).isEmpty()),
                        row -> tins.contains(row.code(Field.SELLER))))
                .isCloseTo(0.8, offset(0.05));
    }

    @Test
    void tellsTheTrustThatTheImporterHeldOnTheDay() {
        Map<String, Operator> operators = SyntheticTrade.of(SETTINGS).population().operators().stream()
                .collect(Collectors.toMap(Operator::tin, operator -> operator));

        for (Row row : year) {
            String expected = Optional.ofNullable(operators.get(row.code(Field.IMPORTER)))
                    .map(operator -> operator.trustOn(row.date()))
                    .orElse(Operator.NO_TRUST);
            assertThat(row.code(Field.TRUST)).isEqualTo(expected);
        }
    }

    @Test
    void letsTheTrustedBeMostlyButNotAlwaysClean() {
        List<Row> trusted = of(row -> !row.code(Field.TRUST).equals(Operator.NO_TRUST));
        List<Row> others = of(row -> row.code(Field.TRUST).equals(Operator.NO_TRUST));

        assertThat(trusted.size() / (double) year.size()).isBetween(0.1, 0.6);
        assertThat(share(trusted, Row::irregular)).isBetween(0.002, 0.6 * share(others, Row::irregular));
    }

    @Test
    void concentratesTradeInFewImportersAndLines() {
        assertThat(shareOfLargest(Field.IMPORTER, 13)).isBetween(0.15, 0.5);
        assertThat(shareOfLargest(Field.HS, 72)).isBetween(0.35, 0.8);
    }

    @Test
    void restsOnSundays() {
        long sundays = year.stream()
                .filter(row -> row.date().getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
        long mondays = year.stream()
                .filter(row -> row.date().getDayOfWeek() == DayOfWeek.MONDAY)
                .count();

        assertThat(sundays).isLessThan(mondays / 3);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> Trades.aYear(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TradeSettings(
                        1,
                        1,
                        SETTINGS.from(),
                        TradeSettings.latestEnd(SETTINGS.from()).plusDays(1),
                        50,
                        0.05,
                        0.1,
                        0.2,
                        0.03,
                        Optional.empty(),
                        Effects.all()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trades.aYear(1).withInspected(1.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyntheticTrade.of(Trades.aYear(1)).generate(0, batch -> {}, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean byNewcomer(Row row) {
        return !REGISTERED.contains(row.code(Field.IMPORTER));
    }

    private static final Set<String> REGISTERED =
            Population.of(SETTINGS).operators().stream().map(Operator::tin).collect(Collectors.toSet());

    private static double hitRate(String selection) {
        List<Row> chosen = of(row ->
                row.code(Field.SELECTION).equals(selection) && row.outcome().isLabel());
        return share(chosen, row -> row.outcome() == InspectionOutcome.IRREGULAR);
    }

    private static double shareOfLargest(Field field, int count) {
        return year.stream()
                        .collect(Collectors.groupingBy(row -> row.code(field), Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(count)
                        .mapToLong(Long::longValue)
                        .sum()
                / (double) year.size();
    }

    private static List<Row> of(Predicate<Row> which) {
        return year.stream().filter(which).toList();
    }

    private static double share(Predicate<Row> which) {
        return share(year, which);
    }

    private static double share(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count() / (double) rows.size();
    }
}
