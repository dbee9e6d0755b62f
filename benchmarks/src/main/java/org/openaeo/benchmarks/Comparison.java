package org.openaeo.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.openaeo.benchmarks.rivals.LightGbmDefault;
import org.openaeo.benchmarks.rivals.LogisticRegression;
import org.openaeo.benchmarks.rivals.NotebookXgboost;
import org.openaeo.benchmarks.rivals.Rival;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.profile.GoodsLines;
import org.openaeo.engine.profile.ProfileKeys;

/** Ours beside simpler ways to the same end, on the same rows: all of them, and those whose goods line is new. */
final class Comparison {
    private final Declarations history;
    private final Declarations later;
    private final int[] novel;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, RankingQuality all, RankingQuality novel) {}

    /** @param later of which every row has an inspection result */
    Comparison(Declarations history, Declarations later) {
        this.history = labelled(history);
        this.later = labelled(later);
        GoodsLines known = GoodsLines.of(history);
        ProfileKeys keys = ProfileKeys.of(this.later);
        novel = IntStream.range(0, this.later.size())
                .filter(row -> !known.holds(keys, row))
                .toArray();
    }

    void addRivals() {
        for (Rival rival : List.of(new LogisticRegression(), new LightGbmDefault(), new NotebookXgboost())) {
            add(rival.name(), rival.scores(history, later));
        }
    }

    void addLookup(QualityReport report) {
        lines.add(new Line("lookup table of goods lines, no learning", report.lookup(), report.lookupNovel()));
    }

    void add(String name, TargetingModel model) {
        var scores = model.score(later, Progress.NONE);
        add(
                name,
                IntStream.range(0, later.size())
                        .mapToDouble(scores::probability)
                        .toArray());
    }

    private void add(String name, double[] scores) {
        double[] ofNovel = IntStream.of(novel).mapToDouble(row -> scores[row]).toArray();
        lines.add(new Line(name, Evaluation.of(scores, later), Evaluation.of(ofNovel, later.subset(novel))));
    }

    String markdown() {
        StringBuilder table = new StringBuilder("\n| learned from the same rows | ALL AUC | average precision"
                + " | precision@5 % | precision@10 % | NOVEL AUC | average precision | precision@5 % | precision@10 % |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Line line : lines) {
            table.append("| ").append(line.name);
            figures(table, line.all);
            figures(table, line.novel);
            table.append(" |\n");
        }
        return table.toString();
    }

    private static void figures(StringBuilder table, RankingQuality quality) {
        table.append(String.format(
                Locale.ROOT,
                " | %.3f | %.3f | %.3f | %.3f",
                quality.auc(),
                quality.averagePrecision(),
                quality.precisionAt().getOrDefault(5, Double.NaN),
                quality.precisionAt().getOrDefault(10, Double.NaN)));
    }

    private static Declarations labelled(Declarations declarations) {
        return declarations.subset(IntStream.of(declarations.rowsByTime())
                .filter(row -> declarations.outcome(row).isLabel())
                .toArray());
    }
}
