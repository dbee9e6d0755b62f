package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.metrics.RankingQuality;

/** A quality report as a table: all rows, those new to the model, and the lookup table that any model must beat. */
final class QualityText {
    private final QualityReport report;
    private final Speech speech;

    QualityText(QualityReport report, Speech speech) {
        this.report = report;
        this.speech = speech;
    }

    /** The columns: heading and measures. */
    List<Map.Entry<String, RankingQuality>> columns() {
        return List.of(
                Map.entry(speech.say("quality.all"), report.all()),
                Map.entry(speech.say("quality.novel"), report.novel()),
                Map.entry(speech.say("quality.lookup"), report.lookup()),
                Map.entry(speech.say("quality.lookup_novel"), report.lookupNovel()));
    }

    /** The rows: what is measured and its value in each column. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(speech.say("quality.rows"), quality -> speech.whole(quality.rows())));
        rows.add(row(speech.say("quality.base_rate"), quality -> speech.perCent(quality.baseRate())));
        rows.add(row(speech.say("quality.auc"), quality -> speech.measure(quality.auc())));
        rows.add(row(speech.say("quality.average_precision"), quality -> speech.measure(quality.averagePrecision())));
        for (int perCent : RankingQuality.PER_CENT) {
            rows.add(row(
                    speech.say("quality.precision_at", perCent),
                    quality -> speech.perCent(quality.precisionAt().getOrDefault(perCent, Double.NaN))));
        }
        for (int perCent : RankingQuality.PER_CENT) {
            rows.add(row(
                    speech.say("quality.recall_at", perCent),
                    quality -> speech.perCent(quality.recallAt().getOrDefault(perCent, Double.NaN))));
        }
        for (int perCent : RankingQuality.PER_CENT) {
            rows.add(row(
                    speech.say("quality.revenue_recall_at", perCent),
                    quality -> speech.perCent(quality.revenueRecallAt().getOrDefault(perCent, Double.NaN))));
        }
        return rows;
    }

    /** What the columns and measures mean. */
    List<String> notes() {
        return List.of(
                speech.say("quality.note_columns"),
                speech.say(report.revenueRecorded() ? "quality.note_recovered" : "quality.note_duty"),
                speech.say(
                        "quality.note_calibration",
                        speech.measure(report.expectedCalibrationError()),
                        speech.measure(report.brier())));
    }

    private List<String> row(String title, Function<RankingQuality, String> measure) {
        List<String> row = new ArrayList<>();
        row.add(title);
        columns().forEach(column -> row.add(measure.apply(column.getValue())));
        return row;
    }

    @Override
    public String toString() {
        List<String> headings = new ArrayList<>();
        headings.add(speech.say("quality.measure"));
        columns().forEach(column -> headings.add(column.getKey()));
        TextTable table = TextTable.with(headings.toArray(String[]::new));
        rows().forEach(table::row);
        String line = System.lineSeparator();
        return table + line + String.join(line, notes()) + line;
    }
}
