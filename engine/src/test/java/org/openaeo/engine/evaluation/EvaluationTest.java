package org.openaeo.engine.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.Boosting;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.Trainer;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.engine.model.TrainingSettings;
import org.openaeo.engine.profile.ProfileKeys;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTest {
    /** Enough for some two thousand labels to measure on: with a few hundred, revenue at the top is a matter of luck. */
    private static final int PAST = 60_000;

    private static final int LATER = 20_000;

    private static Declarations later;
    private static TargetingModel model;
    private static QualityReport report;

    @BeforeAll
    static void trainAndMeasure() throws TrainingRefusedException {
        List<Declarations> year = new ArrayList<>();
        SyntheticTrade.of(TradeSettings.year(3, PAST + LATER, LocalDate.of(2025, 1, 1)))
                .generate(PAST, batch -> year.add(batch.declarations()), Progress.NONE);
        later = year.getLast();
        TrainingSettings settings =
                TrainingSettings.defaults("canonical", Instant.EPOCH).with(new Boosting(60, 10, 4, 0.15, 1, 0.5, 2, 2));
        model = Trainer.train(year.getFirst(), settings, Progress.NONE);
        report = Evaluation.of(model, later, Progress.NONE);
    }

    @Test
    void measuresLabelledRowsOnly() {
        long labelled = IntStream.range(0, later.size())
                .filter(row -> later.outcome(row).isLabel())
                .count();

        assertThat(report.all().rows()).isEqualTo(labelled).isLessThan(later.size());
    }

    @Test
    void novelRowsAreThoseWhoseLineTheTrainingDataDidNotHold() {
        ProfileKeys keys = ProfileKeys.of(later);
        long novel = IntStream.range(0, later.size())
                .filter(row -> later.outcome(row).isLabel())
                .filter(row -> !model.goodsLines().holds(keys, row))
                .count();

        assertThat(report.novel().rows()).isEqualTo(novel).isPositive();
        assertThat(report.lookupNovel().auc()).isEqualTo(0.5);
    }

    @Test
    void theModelBeatsTheTableOfGoodsLines() {
        assertThat(report.all().auc()).isGreaterThan(report.lookup().auc() + 0.1);
        assertThat(report.all().averagePrecision())
                .isGreaterThan(report.lookup().averagePrecision());
    }

    @Test
    void theFrontierLeadsFromIrregularitiesToRevenue() {
        FrontierPoint first = report.frontier().getFirst();
        FrontierPoint last = report.frontier().getLast();

        assertThat(report.revenueRecorded()).isTrue();
        assertThat(first.precisionAt()).isEqualTo(report.all().precisionAt());
        assertThat(last.revenueWeight()).isEqualTo(1);
        assertThat(last.revenueRecallAt().get(10))
                .isGreaterThan(first.revenueRecallAt().get(10));
    }

    @Test
    void itsJsonHasTheAgreedShape() {
        JsonNode json = QualityJson.of(report);

        for (JsonNode part : new JsonNode[] {json, json.get("novel"), json.get("lookup")}) {
            assertThat(part.get("rows").isNumber()).isTrue();
            assertThat(part.get("auc").isNumber()).isTrue();
            assertThat(part.get("average_precision").isNumber()).isTrue();
            for (String measure : new String[] {"precision_at", "recall_at", "revenue_recall_at"}) {
                assertThat(part.get(measure).propertyNames()).containsExactly("1", "2", "5", "10", "20");
            }
        }
        assertThat(json.get("rows").longValue()).isEqualTo(report.all().rows());
        assertThat(json.get("auc").doubleValue()).isEqualTo(report.all().auc());
        assertThat(json.get("revenue_basis").stringValue()).isEqualTo("recovered");
        assertThat(json.get("calibration").get("expected_error").isNumber()).isTrue();
    }
}
