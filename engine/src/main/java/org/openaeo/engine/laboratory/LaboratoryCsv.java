package org.openaeo.engine.laboratory;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The weeks of all runs as a table, for spreadsheets: one row a policy, seed and week. */
public final class LaboratoryCsv {
    private static final List<String> COLUMNS = List.of(
            "policy",
            "seed",
            "week",
            "begins",
            "candidates",
            "irregular",
            "revenue",
            "inspections",
            "labelled",
            "hits",
            "hit_rate",
            "best_hit_rate",
            "recovered",
            "best_revenue",
            "random",
            "random_hits",
            "explored",
            "explored_hits",
            "exploration",
            "trusted",
            "trusted_irregular",
            "trusted_inspections",
            "trusted_hits",
            "drift",
            "random_estimate",
            "random_low",
            "random_high");

    private LaboratoryCsv() {}

    public static void write(LaboratoryResult result, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(COLUMNS);
        for (RunResult run : result.runs()) {
            for (WeekResult week : run.weeks()) {
                csv.writeRecord(row(run, week));
            }
        }
        csv.flush();
    }

    private static List<String> row(RunResult run, WeekResult week) {
        List<String> cells = new ArrayList<>();
        // A name that begins like a formula must not run in a spreadsheet.
        cells.add(run.policy().matches("[=+@\\-].*") ? "'" + run.policy() : run.policy());
        cells.add(Long.toString(run.seed()));
        cells.add(Integer.toString(week.week()));
        cells.add(week.begins().toString());
        for (double number : new double[] {
            week.candidates(),
            week.irregular(),
            week.revenue(),
            week.inspections(),
            week.labelled(),
            week.hits(),
            week.hitRate(),
            week.bestHitRate(),
            week.recovered(),
            week.bestRevenue(),
            week.random(),
            week.randomHits(),
            week.explored(),
            week.exploredHits(),
            week.exploration(),
            week.trusted(),
            week.trustedIrregular(),
            week.trustedInspections(),
            week.trustedHits(),
            week.drift(),
            week.randomEstimate().value(),
            week.randomEstimate().low(),
            week.randomEstimate().high()
        }) {
            cells.add(number(number));
        }
        return cells;
    }

    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
