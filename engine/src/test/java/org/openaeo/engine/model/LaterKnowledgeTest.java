package org.openaeo.engine.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.profile.ProfileWriter;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Profiles follow what becomes known, in whatever order; scores follow the facts they were made of. */
class LaterKnowledgeTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private static Declarations past;
    private static Declarations recent;
    private static Declarations today;
    private static TargetingModel model;

    @BeforeAll
    static void trainOnSyntheticTrade() throws TrainingRefusedException {
        List<Declarations> all = new ArrayList<>();
        SyntheticTrade.of(TradeSettings.year(7, 12_000, NEW_YEAR))
                .generate(12_000, batch -> all.add(batch.declarations()), Progress.NONE);
        Declarations year = all.getFirst();
        past = year.subset(IntStream.range(0, 10_000).toArray());
        recent = year.subset(IntStream.range(10_000, 11_500).toArray());
        today = year.subset(IntStream.range(11_500, 12_000).toArray());
        model = Trainer.train(past, TrainingSettings.defaults("canonical", Instant.EPOCH), Progress.NONE);
    }

    @Test
    void outcomesThatCameLateCountAsIfKnownAtOnce() {
        TargetingModel atOnce = model.advancedBy(recent);
        TargetingModel late = model.advancedBy(profiles -> {
                    ProfileWriter writer = new ProfileWriter(profiles, ProfileKeys.of(recent));
                    IntStream.range(0, recent.size()).forEach(writer::observeTraffic);
                })
                .advancedBy(profiles -> {
                    ProfileWriter writer = new ProfileWriter(profiles, ProfileKeys.of(recent));
                    IntStream.range(0, recent.size()).forEach(writer::observeOutcome);
                });

        assertSameScores(late, atOnce);
    }

    @Test
    void aCorrectedOutcomeLeavesNoTraceOfWhatWasSaidFirst() {
        int row = firstLabelled();
        TargetingModel right = model.advancedBy(recent);
        TargetingModel corrected = right.advancedBy(profiles -> {
            ProfileWriter writer = new ProfileWriter(profiles, ProfileKeys.of(recent));
            writer.retractOutcome(row);
            writer.observeOutcome(row);
        });

        assertSameScores(corrected, right);
    }

    @Test
    void newOutcomesDoChangeScores() {
        Scores before = model.score(today, Progress.NONE);
        Scores after = model.advancedBy(recent).score(today, Progress.NONE);

        assertThat(IntStream.range(0, today.size())
                        .filter(row -> before.probability(row) != after.probability(row))
                        .count())
                .isGreaterThan(today.size() / 2);
    }

    @Test
    void aHistorySeenFromItsFirstDayGivesTheTrainedModelsScores() {
        assertSameScores(model.withoutHistory().advancedBy(past), model);
    }

    @Test
    void theFactsAsScoredGiveTheSameScoreWhateverTheProfilesKnowByThen() {
        Scores then = model.score(today, Progress.NONE);
        Explainer explainer = model.explainer(today);
        TargetingModel later = model.advancedBy(recent);

        for (int row = 0; row < 50; row++) {
            Contributions contributions = explainer.explain(row);
            float[] facts = new float[model.features().size()];
            for (int at = 0; at < facts.length; at++) {
                facts[at] = (float) contributions.contributions().get(at).value();
            }
            Scores again = later.rescore(today, row, facts);
            assertThat(again.probability(0)).isEqualTo(then.probability(row));
            assertThat(again.expectedRevenue(0)).isEqualTo(then.expectedRevenue(row));
            assertThat(contributions.probability()).isEqualTo(then.probability(row));
        }
    }

    private static int firstLabelled() {
        return IntStream.range(0, recent.size())
                .filter(row -> recent.outcome(row) == InspectionOutcome.IRREGULAR)
                .findFirst()
                .orElseThrow();
    }

    private static void assertSameScores(TargetingModel one, TargetingModel other) {
        Scores mine = one.score(today, Progress.NONE);
        Scores others = other.score(today, Progress.NONE);
        for (int row = 0; row < today.size(); row++) {
            assertThat(mine.probability(row)).isCloseTo(others.probability(row), within(1e-6));
        }
    }
}
