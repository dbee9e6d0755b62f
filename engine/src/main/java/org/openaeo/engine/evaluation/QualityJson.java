package org.openaeo.engine.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.metrics.RevenueBin;

/** The JSON form of a {@link QualityReport}. Measures that the rows do not allow are {@code null}. */
public final class QualityJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private QualityJson() {}

    public static ObjectNode of(QualityReport report) {
        ObjectNode json = of(report.all());
        json.set("novel", of(report.novel()));
        ObjectNode lookup = of(report.lookup());
        lookup.set("novel", of(report.lookupNovel()));
        json.set("lookup", lookup);
        json.put("revenue_basis", report.revenueRecorded() ? "recovered" : "duty_at_stake");
        ObjectNode calibration = MAPPER.createObjectNode();
        put(calibration, "brier", report.brier());
        put(calibration, "expected_error", report.expectedCalibrationError());
        calibration.set("bins", bins(report.calibration()));
        json.set("calibration", calibration);
        json.set("revenue_calibration", revenueBins(report.revenueCalibration()));
        json.set("lift", lift(report.lift()));
        json.set("frontier", frontier(report.frontier()));
        return json;
    }

    private static ObjectNode of(RankingQuality quality) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("rows", quality.rows());
        json.put("irregular", quality.irregular());
        put(json, "base_rate", quality.baseRate());
        put(json, "auc", quality.auc());
        put(json, "average_precision", quality.averagePrecision());
        json.set("precision_at", byPerCent(quality.precisionAt()));
        json.set("recall_at", byPerCent(quality.recallAt()));
        json.set("revenue_recall_at", byPerCent(quality.revenueRecallAt()));
        return json;
    }

    private static ObjectNode byPerCent(Map<Integer, Double> measures) {
        ObjectNode json = MAPPER.createObjectNode();
        new TreeMap<>(measures).forEach((perCent, measure) -> put(json, perCent.toString(), measure));
        return json;
    }

    private static ArrayNode bins(List<CalibrationBin> bins) {
        ArrayNode json = MAPPER.createArrayNode();
        for (CalibrationBin bin : bins) {
            ObjectNode one = json.addObject();
            one.put("from", bin.from());
            one.put("to", bin.to());
            one.put("rows", bin.rows());
            one.put("mean_probability", bin.meanProbability());
            one.put("observed_share", bin.observedShare());
        }
        return json;
    }

    private static ArrayNode revenueBins(List<RevenueBin> bins) {
        ArrayNode json = MAPPER.createArrayNode();
        for (RevenueBin bin : bins) {
            ObjectNode one = json.addObject();
            one.put("rows", bin.rows());
            put(one, "mean_expected", bin.meanExpected());
            put(one, "mean_recovered", bin.meanRecovered());
        }
        return json;
    }

    private static ArrayNode lift(List<LiftPoint> curve) {
        ArrayNode json = MAPPER.createArrayNode();
        for (LiftPoint point : curve) {
            ObjectNode one = json.addObject();
            one.put("share", point.share());
            put(one, "precision", point.precision());
            put(one, "recall", point.recall());
            put(one, "revenue_recall", point.revenueRecall());
        }
        return json;
    }

    private static ArrayNode frontier(List<FrontierPoint> frontier) {
        ArrayNode json = MAPPER.createArrayNode();
        for (FrontierPoint point : frontier) {
            ObjectNode one = json.addObject();
            one.put("ranking", point.ranking());
            one.put("revenue_weight", point.revenueWeight());
            one.set("precision_at", byPerCent(point.precisionAt()));
            one.set("revenue_recall_at", byPerCent(point.revenueRecallAt()));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, double measure) {
        if (Double.isFinite(measure)) {
            json.put(name, measure);
        } else {
            json.putNull(name);
        }
    }
}
