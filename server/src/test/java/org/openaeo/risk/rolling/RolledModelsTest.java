package org.openaeo.risk.rolling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.Scores;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.risk.ActiveModel;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.risk.Vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RolledModelsTest {
    private static final Instant DECEMBER = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    private final Declarations year = TradeAndModel.ofTheYear();
    private final Declarations december = TradeAndModel.lodged(DECEMBER, Instant.parse("2026-01-01T00:00:00Z"));
    private final ActiveModel ready = TradeAndModel.ready();

    /** Outcomes come one to forty days late, every 50th declaration ten days late; some outcomes are corrected. */
    private final KnownTrade history = new KnownTrade(
            year,
            row -> year.instant(row).plus(Duration.ofDays(row % 50 == 0 ? 10 : 0)),
            row -> year.instant(row).plus(Duration.ofDays(10 + row % 40)),
            row -> row % 5 == 0 && year.outcome(row).isLabel()
                    ? Optional.of(new KnownTrade.Correction(
                            year.instant(row).plus(Duration.ofDays(60)), InspectionOutcome.CONFORM))
                    : Optional.empty());

    /** A model whose file holds exactly what this history knew on the first of October. */
    private final ActiveModel model = new ActiveModel(
            ready.id(),
            ready.name(),
            ready.model()
                    .withoutHistory()
                    .advancedBy(history.between(
                            TradeAndModel.NEW_YEAR, TradeAndModel.OCTOBER, TradeAndModel.OCTOBER, Progress.NONE)),
            ready.seen());

    @Test
    void goesOnDayByDayToWhereOneStepWouldHaveLed() {
        RolledModels daily = new RolledModels(history);
        for (Instant day = TradeAndModel.OCTOBER; !day.isAfter(DECEMBER); day = day.plus(Duration.ofDays(7))) {
            daily.at(model, new Vantage(day, day), Progress.NONE);
        }
        Vantage vantage = new Vantage(DECEMBER, DECEMBER);

        assertSameScores(
                daily.at(model, vantage, Progress.NONE), new RolledModels(history).at(model, vantage, Progress.NONE));
    }

    @Test
    void holdsWhatTheHistoryKnewWhicheverWayItWasReached() {
        for (Vantage vantage : List.of(new Vantage(DECEMBER, DECEMBER), new Vantage(DECEMBER, LATER))) {
            TargetingModel fromScratch = model.model()
                    .withoutHistory()
                    .advancedBy(history.between(
                            TradeAndModel.NEW_YEAR, vantage.lodgedBefore(), vantage.knownBefore(), Progress.NONE));

            assertSameScores(new RolledModels(history).at(model, vantage, Progress.NONE), fromScratch);
        }
    }

    @Test
    void seesOutcomesThatBecameKnownAfterItHadPassedTheirDay() {
        RolledModels models = new RolledModels(history);
        Scores early =
                models.at(model, new Vantage(DECEMBER, DECEMBER), Progress.NONE).score(december, Progress.NONE);
        Scores late =
                models.at(model, new Vantage(DECEMBER, LATER), Progress.NONE).score(december, Progress.NONE);

        assertThat(IntStream.range(0, december.size())
                        .filter(row -> late.margin(row) != early.margin(row))
                        .count())
                .isGreaterThan(december.size() / 4);
    }

    @Test
    void goesBackToADayBeforeTheEndOfItsOwnHistory() {
        Instant may = Instant.parse("2025-05-01T00:00:00Z");
        RolledModels models = new RolledModels(history);
        models.at(model, new Vantage(DECEMBER, DECEMBER), Progress.NONE);

        TargetingModel inMay = models.at(model, new Vantage(may, may), Progress.NONE);

        TargetingModel fromScratch = model.model()
                .withoutHistory()
                .advancedBy(history.between(TradeAndModel.NEW_YEAR, may, may, Progress.NONE));
        assertSameScores(inMay, fromScratch);
    }

    @Test
    void knowsNothingBeforeTheFirstDayOfItsHistory() {
        Instant before = Instant.parse("2024-12-01T00:00:00Z");

        TargetingModel ignorant = new RolledModels(history).at(model, new Vantage(before, before), Progress.NONE);

        assertSameScores(ignorant, model.model().withoutHistory());
    }

    @Test
    void readsNothingForAVantageThatItStandsAt() {
        RolledModels models = new RolledModels(history);
        Vantage vantage = new Vantage(DECEMBER, DECEMBER);
        TargetingModel first = models.at(model, vantage, Progress.NONE);
        int reads = history.reads;

        assertThat(models.at(model, vantage, Progress.NONE)).isSameAs(first);
        assertThat(history.reads).isEqualTo(reads);
    }

    private void assertSameScores(TargetingModel one, TargetingModel other) {
        Scores mine = one.score(december, Progress.NONE);
        Scores others = other.score(december, Progress.NONE);
        for (int row = 0; row < december.size(); row++) {
            assertThat(mine.margin(row)).isCloseTo(others.margin(row), within(1e-4f));
        }
    }
}
