package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.simulation.Trades.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of fraud is there, pays, and leaves the traces it should. */
class PlantedFraudTest {
    private static final TradeSettings SETTINGS = Trades.aYear(120_000);
    private static final LocalDate DRIFT = SETTINGS.drift().orElseThrow();
    private static List<Row> year = List.of();

    @BeforeAll
    static void makeAYear() {
        year = Trades.rows(SETTINGS);
    }

    @Test
    void plantsEveryKind() {
        for (FraudKind kind : FraudKind.all()) {
            assertThat(of(row -> row.is(kind))).as(kind.code()).hasSizeGreaterThan(400);
        }
    }

    @Test
    void declaresHonestGoodsAsTheyAre() {
        for (Row row : of(row -> !row.irregular())) {
            assertThat(row.code(Field.HS)).isEqualTo(row.trueLine().hs());
            assertThat(row.code(Field.ORIGIN)).isEqualTo(row.trueOrigin());
            assertThat(row.dutyEvaded()).isZero();
        }
    }

    @Test
    void evadesDutyByEveryFraud() {
        assertThat(of(Row::irregular).stream()
                        .filter(row -> row.dutyEvaded() > 0)
                        .count())
                .isGreaterThan((long) (0.99 * of(Row::irregular).size()));
    }

    @Test
    void undervaluesOnlyThePrice() {
        List<Row> rows = of(row -> row.is(FraudKind.UNDERVALUATION));

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.code(Field.HS)).isEqualTo(row.trueLine().hs());
            assertThat(row.code(Field.ORIGIN)).isEqualTo(row.trueOrigin());
        });
        assertThat(medianPrice(rows)).isLessThan(0.75 * medianPrice(of(row -> !row.irregular())));
    }

    @Test
    void misclassifiesIntoACheaperLineOfTheSameChapter() {
        assertThat(of(row -> row.is(FraudKind.MISCLASSIFICATION))).allSatisfy(row -> {
            assertThat(row.code(Field.HS))
                    .isNotEqualTo(row.trueLine().hs())
                    .startsWith(row.trueLine().chapter());
            assertThat(row.number(Field.TAX_RATE)).isLessThan(row.trueLine().rate());
        });
    }

    @Test
    void pretendsAnOriginWithPreference() {
        List<Row> rows = of(row -> row.is(FraudKind.FALSE_ORIGIN));

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.code(Field.ORIGIN)).isNotEqualTo(row.trueOrigin());
            assertThat(row.code(Field.TAX_TYPE)).isEqualTo("PREF");
            assertThat(row.number(Field.TAX_RATE)).isZero();
        });
        double detours = share(rows, row -> !row.code(Field.ORIGIN).equals(row.code(Field.DEPARTURE)));
        assertThat(detours)
                .isGreaterThan(3
                        * share(
                                of(row -> !row.irregular()),
                                row -> !row.code(Field.ORIGIN).equals(row.code(Field.DEPARTURE))));
    }

    @Test
    void misdescribesAsGoodsOfAnotherChapterThatThePriceDoesNotFit() {
        List<Row> rows = of(row -> row.is(FraudKind.MISDESCRIPTION));

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.code(Field.HS))
                        .doesNotStartWith(row.trueLine().chapter()));
        assertThat(share(rows, row -> Math.abs(Math.log(row.priceRatio())) > 1))
                .isGreaterThan(5 * share(of(row -> !row.irregular()), row -> Math.abs(Math.log(row.priceRatio())) > 1));
    }

    @Test
    void letsNewcomersCheatMoreAndVanish() {
        Set<String> registered =
                Population.of(SETTINGS).operators().stream().map(Operator::tin).collect(Collectors.toSet());
        List<Row> newcomers = of(row -> !registered.contains(row.code(Field.IMPORTER)));

        assertThat(share(newcomers, Row::irregular)).isGreaterThan(1.7 * share(year, Row::irregular));
        newcomers.stream()
                .collect(Collectors.groupingBy(row -> row.code(Field.IMPORTER)))
                .values()
                .forEach(rows -> assertThat(rows.getLast().date())
                        .isBefore(rows.getFirst().date().plusDays(60)));
    }

    @Test
    void movesTheKindsThatDriftToOtherLinesAndNoOthers() {
        List<Row> still = Trades.rows(SETTINGS.withDrift(Optional.empty()));

        assertThat(likeness(year, FraudKind.MISCLASSIFICATION))
                .isLessThan(0.9 * likeness(still, FraudKind.MISCLASSIFICATION));
        assertThat(likeness(year, FraudKind.UNDERVALUATION))
                .isGreaterThan(0.95 * likeness(still, FraudKind.UNDERVALUATION));
    }

    @Test
    void leadsFalseOriginsThroughAnotherConduitWhenTheDriftComes() {
        List<Row> before =
                of(row -> row.is(FraudKind.FALSE_ORIGIN) && row.date().isBefore(DRIFT));
        List<Row> after =
                of(row -> row.is(FraudKind.FALSE_ORIGIN) && !row.date().isBefore(DRIFT));
        assertThat(share(before, row -> row.code(Field.ORIGIN).equals("XB"))).isGreaterThan(0.5);
        assertThat(share(after, row -> row.code(Field.ORIGIN).equals("XC"))).isGreaterThan(0.5);
    }

    @Test
    void doesNotAddFraudByTheDrift() {
        double before = share(of(row -> row.date().isBefore(DRIFT)), Row::irregular);
        double after = share(of(row -> !row.date().isBefore(DRIFT)), Row::irregular);

        assertThat(after / before).isBetween(0.85, 1.15);
    }

    @Test
    void doesNotMoveWithoutADrift() {
        List<Row> still = Trades.rows(Trades.aYear(60_000).withDrift(Optional.empty()));

        assertThat(share(
                        still,
                        row -> row.is(FraudKind.FALSE_ORIGIN)
                                && !row.date().isBefore(DRIFT)
                                && row.code(Field.ORIGIN).equals("XC")))
                .isLessThan(share(
                        still,
                        row -> row.is(FraudKind.FALSE_ORIGIN)
                                && !row.date().isBefore(DRIFT)
                                && row.code(Field.ORIGIN).equals("XB")));
    }

    @Test
    void letsEveryCauseBeSwitchedOff() {
        assertThat(spreadOverImporters(Effects.all())).isGreaterThan(1.5 * spreadOverImporters(Effects.none()));
        List<Row> noTrust = Trades.rows(Trades.aYear(60_000).withEffects(new Effects(true, true, false, true)));
        Predicate<Row> trusted = row -> !row.code(Field.TRUST).equals(Operator.NO_TRUST);
        double withEffect = share(of(trusted), Row::irregular);
        double without = share(noTrust.stream().filter(trusted).toList(), Row::irregular);
        assertThat(without).isGreaterThan(1.5 * withEffect);
    }

    /** How unevenly the shares of fraud lie over importers: their standard deviation, over larger importers only. */
    private static double spreadOverImporters(Effects effects) {
        List<Double> shares = Trades.rows(Trades.aYear(60_000).withEffects(effects)).stream()
                .filter(row -> row.trueLine().rate() > 0)
                .collect(Collectors.groupingBy(row -> row.code(Field.IMPORTER)))
                .values()
                .stream()
                .filter(rows -> rows.size() >= 100)
                .map(rows -> share(rows, Row::irregular))
                .toList();
        double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Math.sqrt(shares.stream()
                .mapToDouble(share -> (share - mean) * (share - mean))
                .average()
                .orElseThrow());
    }

    /** The cosine between how often the kind took each line of goods before the day of the drift and after it. */
    private static double likeness(List<Row> rows, FraudKind kind) {
        Map<String, Long> before =
                countsByLine(rows, row -> row.is(kind) && row.date().isBefore(DRIFT));
        Map<String, Long> after =
                countsByLine(rows, row -> row.is(kind) && !row.date().isBefore(DRIFT));
        double product = before.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * (double) after.getOrDefault(entry.getKey(), 0L))
                .sum();
        return product / (length(before) * length(after));
    }

    private static Map<String, Long> countsByLine(List<Row> rows, Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .collect(Collectors.groupingBy(row -> row.trueLine().hs(), Collectors.counting()));
    }

    private static double length(Map<String, Long> counts) {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> count * (double) count)
                .sum());
    }

    private static double medianPrice(List<Row> rows) {
        double[] ratios = rows.stream().mapToDouble(Row::priceRatio).toArray();
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private static List<Row> of(Predicate<Row> which) {
        return year.stream().filter(which).toList();
    }

    private static double share(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count() / (double) rows.size();
    }
}
