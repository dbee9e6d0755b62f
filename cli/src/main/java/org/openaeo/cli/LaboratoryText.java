package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;

import org.openaeo.engine.laboratory.Band;
import org.openaeo.engine.laboratory.LaboratoryResult;
import org.openaeo.engine.laboratory.Measure;
import org.openaeo.engine.laboratory.Policy;

/** What an experiment came to as a table: a policy a row. */
final class LaboratoryText {
    static final List<Measure> SHOWN = List.of(
            Measure.HIT_RATE,
            Measure.NORM_HIT_RATE,
            Measure.NORM_HIT_RATE_LATE,
            Measure.RECALL,
            Measure.REVENUE_RECALL,
            Measure.TRUSTED_INSPECTED,
            Measure.OTHERS_INSPECTED,
            Measure.TRUSTED_MISSED,
            Measure.EXPLORED,
            Measure.EXPLORATION_COST);

    private final LaboratoryResult result;
    private final Speech speech;

    LaboratoryText(LaboratoryResult result, Speech speech) {
        this.result = result;
        this.speech = speech;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        headings.add(speech.say("laboratory.policy"));
        SHOWN.forEach(measure -> headings.add(speech.say("laboratory." + measure.code())));
        return headings;
    }

    List<List<String>> rows(boolean bands) {
        List<List<String>> rows = new ArrayList<>();
        for (Policy policy : result.experiment().policies()) {
            List<String> row = new ArrayList<>();
            row.add(policy.name());
            for (Measure measure : SHOWN) {
                Band band = result.band(policy, measure);
                row.add(bands ? withBand(band) : speech.perCent(band.mean()));
            }
            rows.add(row);
        }
        return rows;
    }

    String withBand(Band band) {
        if (Double.isNaN(band.low())) {
            return speech.perCent(band.mean());
        }
        return speech.say("laboratory.band", 100 * band.mean(), 100 * (band.high() - band.mean()));
    }

    @Override
    public String toString() {
        TextTable table = TextTable.with(headings().toArray(String[]::new));
        rows(false).forEach(table::row);
        return table.toString();
    }
}
