package org.openaeo.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.openaeo.engine.evaluation.FrontierPoint;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.metrics.RevenueBin;

/** A quality report as Markdown: all rows, rows new to the model, and the lookup table that needs no model. */
record QualityTable(QualityReport report, Machine machine, int trees, double trainingSeconds) {

    String markdown() {
        StringBuilder table = new StringBuilder();
        table.append(machine.sentence())
                .append(line(" %d trees, trained in %.1f s on %d cores.", trees, trainingSeconds, machine.cores()))
                .append("\n\n| | ALL | ALL, lookup table | NOVEL | NOVEL, lookup table |\n|---|---:|---:|---:|---:|\n");
        row(table, "rows", "%.0f", RankingQuality::rows);
        row(table, "irregular", "%.0f", RankingQuality::irregular);
        row(table, "AUC", "%.3f", RankingQuality::auc);
        row(table, "average precision", "%.3f", RankingQuality::averagePrecision);
        rows(table, "precision@%s %%", RankingQuality::precisionAt);
        rows(table, "recall@%s %%", RankingQuality::recallAt);
        rows(table, "duty at stake found@%s %%", RankingQuality::revenueRecallAt);
        table.append(line(
                "\nCalibration of ALL: expected error %.4f, Brier score %.4f.\n",
                report.expectedCalibrationError(), report.brier()));
        calibration(table);
        frontier(table);
        return table.toString();
    }

    private void row(StringBuilder table, String name, String format, ToDoubleFunction<RankingQuality> measure) {
        table.append("| ").append(name);
        for (RankingQuality quality :
                new RankingQuality[] {report.all(), report.lookup(), report.novel(), report.lookupNovel()}) {
            table.append(" | ").append(line(format, measure.applyAsDouble(quality)));
        }
        table.append(" |\n");
    }

    private void rows(
            StringBuilder table,
            String name,
            java.util.function.Function<RankingQuality, Map<Integer, Double>> measures) {
        for (int perCent : new int[] {1, 2, 5, 10, 20}) {
            row(
                    table,
                    line(name, Integer.toString(perCent)),
                    "%.3f",
                    quality -> measures.apply(quality).getOrDefault(perCent, Double.NaN));
        }
    }

    private void calibration(StringBuilder table) {
        table.append("\n| stated probability | rows | mean | found irregular |\n|---|---:|---:|---:|\n");
        for (CalibrationBin bin : report.calibration()) {
            table.append(line(
                    "| %.1f to %.1f | %d | %.3f | %.3f |\n",
                    bin.from(), bin.to(), bin.rows(), bin.meanProbability(), bin.observedShare()));
        }
        table.append("\n| tenths by expected revenue | rows | mean expected | mean of duty at stake found |\n"
                + "|---|---:|---:|---:|\n");
        int tenth = 1;
        for (RevenueBin bin : report.revenueCalibration()) {
            table.append(line(
                    "| %d | %d | %,.0f | %,.0f |\n", tenth++, bin.rows(), bin.meanExpected(), bin.meanRecovered()));
        }
    }

    private void frontier(StringBuilder table) {
        table.append("\nThe price of looking for duty rather than for irregularities (ALL):\n\n")
                .append(
                        "| ranked by | weight of revenue | precision@5 % | duty found@5 % | precision@10 % | duty found@10 % |\n")
                .append("|---|---:|---:|---:|---:|---:|\n");
        for (FrontierPoint point : report.frontier()) {
            table.append(line(
                    "| %s | %.2f | %.3f | %.3f | %.3f | %.3f |\n",
                    point.ranking().replace('_', ' '),
                    point.revenueWeight(),
                    point.precisionAt().getOrDefault(5, Double.NaN),
                    point.revenueRecallAt().getOrDefault(5, Double.NaN),
                    point.precisionAt().getOrDefault(10, Double.NaN),
                    point.revenueRecallAt().getOrDefault(10, Double.NaN)));
        }
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
