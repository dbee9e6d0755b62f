package org.openaeo.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.TrainingRefusedException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class TrainerTest {
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final TrainingSettings SETTINGS = TrainingSettings.defaults("canonical", NOON);
    private static final Declarations HISTORY = PlantedTrade.of(1, 6000, 0.5);
    private static final Declarations LATER = PlantedTrade.of(2, 2000, 1, PlantedTrade.FIRST_DAY.plusDays(60));

    private static TargetingModel model;

    @BeforeAll
    static void train() throws TrainingRefusedException {
        model = Trainer.train(HISTORY, SETTINGS, Progress.NONE);
    }

    @Test
    void findsWhatWasPlanted() {
        QualityReport report = Evaluation.of(model, LATER, Progress.NONE);

        // no score can do better than 0.85 here: who cheats is itself drawn by chance
        assertThat(report.all().auc()).isGreaterThan(0.78);
        assertThat(report.all().precisionAt().get(5))
                .isGreaterThan(3 * report.all().baseRate());
        assertThat(report.expectedCalibrationError()).isLessThan(0.05);
        assertThat(model.card().importance().stream()
                        .limit(6)
                        .map(one -> one.feature().code()))
                .contains("importer.rate")
                .anyMatch(code -> code.contains("unit_value"));
    }

    @Test
    void theSameHistoryAndSettingsGiveTheSameBytes() throws TrainingRefusedException {
        TargetingModel again = Trainer.train(HISTORY, SETTINGS, Progress.NONE);

        assertThat(ModelFile.checksum(again)).isEqualTo(ModelFile.checksum(model));
    }

    @Test
    void theCardSaysWhatItWasTrainedOn() {
        ModelCard card = model.card();

        assertThat(card.from()).isEqualTo(PlantedTrade.FIRST_DAY);
        assertThat(card.to()).isEqualTo(PlantedTrade.FIRST_DAY.plusDays(59));
        assertThat(card.validatedFrom()).isBetween(card.from().plusDays(40), card.to());
        assertThat(card.declarations()).isEqualTo(6000);
        assertThat(card.labelled())
                .isEqualTo(IntStream.range(0, 6000)
                        .filter(row -> HISTORY.outcome(row).isLabel())
                        .count());
        assertThat(card.created()).isEqualTo(NOON);
        assertThat(card.library()).startsWith("XGBoost");
        assertThat(card.validation().rows()).isBetween(500L, 700L);
        assertThat(card.lift()).hasSize(100);
    }

    @Test
    void expectsRevenueFromWhatInspectionsRecorded() {
        assertThat(model.card().revenueBasis()).isEqualTo(RevenueBasis.LEARNED);
        Scores scores = model.score(LATER, Progress.NONE);
        double expected = 0;
        double recovered = 0;
        for (int row = 0; row < LATER.size(); row++) {
            assertThat(scores.expectedRevenue(row)).isNotNegative();
            expected += scores.expectedRevenue(row);
            double revenue = LATER.number(Field.REVENUE, row);
            recovered += Double.isNaN(revenue) ? 0 : revenue;
        }
        assertThat(expected).isBetween(0.6 * recovered, 1.6 * recovered);
    }

    @Test
    void takesTheDutyAtStakeWhereNoRevenueIsRecorded() throws TrainingRefusedException {
        TargetingModel unpaid = Trainer.train(without(Field.REVENUE), SETTINGS, Progress.NONE);

        Scores scores = unpaid.score(LATER, Progress.NONE);

        assertThat(unpaid.card().revenueBasis()).isEqualTo(RevenueBasis.DUTY_AT_STAKE);
        assertThat(scores.expectedRevenue(5)).isCloseTo(scores.probability(5) * DutyAtStake.of(LATER, 5), within(1e-9));
    }

    @Test
    void explanationsAddUpToTheScore() {
        Scores scores = model.score(LATER, Progress.NONE);
        for (int row = 0; row < 50; row++) {
            Contributions why = model.explain(LATER, row);
            double sum = why.base()
                    + why.contributions().stream()
                            .mapToDouble(Contribution::logOdds)
                            .sum();
            assertThat(why.margin()).isEqualTo(scores.margin(row));
            assertThat(sum).isCloseTo(why.margin(), within(1e-5));
            assertThat(why.probability()).isEqualTo(scores.probability(row));
        }
    }

    @Test
    void aDeclarationScoresAloneAsAmongOthers() {
        Scores together = model.score(LATER, Progress.NONE);
        for (int row : new int[] {0, 7, 1999}) {
            Scores alone = model.score(LATER.subset(new int[] {row}), Progress.NONE);
            assertThat(alone.margin(0)).isEqualTo(together.margin(row));
            assertThat(alone.expectedRevenue(0)).isEqualTo(together.expectedRevenue(row));
        }
    }

    @Test
    void newerHistoryChangesWhatIsKnownAndNotTheOlderModel() {
        Declarations first = LATER.subset(IntStream.range(0, 1000).toArray());
        Declarations second = LATER.subset(IntStream.range(1000, 2000).toArray());
        Scores before = model.score(second, Progress.NONE);

        Scores advanced = model.advancedBy(first).score(second, Progress.NONE);

        assertThat(IntStream.range(0, 1000).filter(row -> advanced.margin(row) != before.margin(row)))
                .hasSizeGreaterThan(500);
        assertThat(model.score(second, Progress.NONE).margin(3)).isEqualTo(before.margin(3));
    }

    @Test
    void profilesAdvancedInStepsAreThoseOfTheWhole() {
        Declarations first = LATER.subset(IntStream.range(0, 1000).toArray());
        Declarations second = LATER.subset(IntStream.range(1000, 2000).toArray());

        Scores inSteps = model.advancedBy(first).advancedBy(second).score(LATER, Progress.NONE);
        Scores atOnce = model.advancedBy(LATER).score(LATER, Progress.NONE);

        for (int row = 0; row < LATER.size(); row++) {
            assertThat(inSteps.margin(row)).isCloseTo(atOnce.margin(row), within(1e-5f));
        }
    }

    @Test
    void refusesTooFewLabelsAndASingleKind() {
        Declarations few = PlantedTrade.of(3, 100, 1);
        assertRefused(few, Reason.TOO_FEW_LABELS, List.of(100L, 200L));

        Declarations.Builder clean = Declarations.builder();
        for (int row = 0; row < 500; row++) {
            clean.start("C" + row, PlantedTrade.FIRST_DAY.plusDays(row / 10).atStartOfDay())
                    .outcome(InspectionOutcome.CONFORM);
        }
        assertRefused(clean.build(), Reason.ONE_CLASS, List.of(0L, 500L, 20L));

        assertRefused(Declarations.builder().build(), Reason.TOO_FEW_LABELS, List.of(0L, 200L));
    }

    @Test
    void refusesAHistoryOfOneDay() {
        Declarations.Builder oneDay = Declarations.builder();
        for (int row = 0; row < 500; row++) {
            oneDay.start("O" + row, PlantedTrade.FIRST_DAY.atStartOfDay())
                    .outcome(row % 4 == 0 ? InspectionOutcome.IRREGULAR : InspectionOutcome.CONFORM);
        }

        assertRefused(oneDay.build(), Reason.TOO_SHORT, List.of(1L, 2L));
    }

    @Test
    void scoresDeclarationsThatStateNothing() {
        Declarations empty = Declarations.builder()
                .start("E", LATER.epochMinute(0))
                .start("F", LATER.epochMinute(0))
                .code(Field.HS, "x")
                .number(Field.VALUE, -5)
                .number(Field.NET_MASS, Double.POSITIVE_INFINITY)
                .build();

        Scores scores = model.score(empty, Progress.NONE);

        assertThat(scores.probability(0)).isStrictlyBetween(0.0, 1.0);
        assertThat(scores.expectedRevenue(0)).isNotNegative().isFinite();
        assertThat(scores.probability(1)).isStrictlyBetween(0.0, 1.0);
        assertThat(scores.expectedRevenue(1)).isNotNegative().isFinite();
    }

    private static void assertRefused(Declarations history, Reason reason, List<Long> arguments) {
        assertThatThrownBy(() -> Trainer.train(history, SETTINGS, Progress.NONE))
                .isInstanceOfSatisfying(TrainingRefusedException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.arguments()).isEqualTo(arguments);
                    assertThat(refusal.getMessage()).endsWith(".");
                });
    }

    private static Declarations without(Field dropped) {
        Declarations.Builder builder = Declarations.builder();
        for (int row = 0; row < HISTORY.size(); row++) {
            builder.start(HISTORY.id(row), HISTORY.epochMinute(row)).outcome(HISTORY.outcome(row));
            for (Field field : Field.codes()) {
                int code = HISTORY.code(field, row);
                if (code != Dictionary.MISSING) {
                    builder.code(field, HISTORY.dictionary(field).code(code));
                }
            }
            for (Field field : Field.numbers()) {
                builder.number(field, field == dropped ? Double.NaN : HISTORY.number(field, row));
            }
        }
        return builder.build();
    }
}
