package org.openaeo.clearance.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.ReplayReport;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRun.OfficeList;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Selection;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.PlanVersion;
import org.openaeo.risk.Plans;
import org.openaeo.risk.Rescored;
import org.openaeo.risk.Targeting;

/**
 * Decides a run's declarations again from what was kept with it: the facts as scored, the run's model, plan and seed.
 * Nothing may come out otherwise, whatever has been learnt since.
 */
@Component
class Replay {
    private static final int EXAMPLES = 20;

    private final CandidateStore candidates;
    private final DecidedStore decided;
    private final RunStore runs;
    private final Plans plans;
    private final Targeting targeting;

    Replay(CandidateStore candidates, DecidedStore decided, RunStore runs, Plans plans, Targeting targeting) {
        this.candidates = candidates;
        this.decided = decided;
        this.runs = runs;
        this.plans = plans;
        this.targeting = targeting;
    }

    ReplayReport of(SelectionRun run) {
        List<Long> lists = run.lists().stream().map(OfficeList::id).toList();
        Declarations rows = candidates.decided(lists);
        Map<String, DecidedStore.Kept> kept = decided.of(lists);
        CandidateScores scores = rescore(run, rows, kept);
        PlanVersion plan = plans.version(run.planVersion())
                .orElseThrow(() -> new IllegalStateException("plan " + run.planVersion() + " is gone"));
        Selection again = targeting.reselect(rows, scores, plan, run.seed());
        List<ReplayReport.Difference> differences = new ArrayList<>();
        int differing = 0;
        for (int row = 0; row < rows.size(); row++) {
            String then = kept(kept, rows.id(row)).verdict();
            String now = verdict(again, scores, row);
            if (!then.equals(now)) {
                differing++;
                if (differences.size() < EXAMPLES) {
                    differences.add(new ReplayReport.Difference(new DeclarationId(rows.id(row)), then, now));
                }
            }
        }
        return new ReplayReport(run.id(), rows.size(), differing, differences);
    }

    private CandidateScores rescore(SelectionRun run, Declarations rows, Map<String, DecidedStore.Kept> kept) {
        Optional<ModelId> model = run.modelId().flatMap(ModelId::parse);
        if (model.isEmpty()) {
            return CandidateScores.none(rows.size());
        }
        List<String> features = runs.features(run.id());
        double[] probabilities = new double[rows.size()];
        double[] revenues = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            Rescored again = targeting
                    .rescore(
                            model.get(),
                            rows,
                            row,
                            byFeature(features, kept(kept, rows.id(row)).facts()))
                    .orElseThrow(() -> new IllegalStateException("the register does not hold model " + model.get()));
            probabilities[row] = again.probability();
            revenues[row] = again.expectedRevenue();
        }
        return new CandidateScores(probabilities, revenues);
    }

    private static DecidedStore.Kept kept(Map<String, DecidedStore.Kept> kept, String declaration) {
        return Objects.requireNonNull(kept.get(declaration), declaration);
    }

    private static Map<String, Double> byFeature(List<String> features, float[] values) {
        Map<String, Double> facts = new HashMap<>();
        for (int at = 0; at < values.length; at++) {
            if (!Float.isNaN(values[at])) {
                facts.put(features.get(at), (double) values[at]);
            }
        }
        return facts;
    }

    private static String verdict(Selection selection, CandidateScores scores, int row) {
        Optional<Choice> choice = selection.choice(row);
        return verdict(
                selection.lane(row).code(),
                choice.map(each -> each.kind().code()).orElse("none"),
                choice.map(Choice::rank).orElse(0),
                scores.probability()[row]);
    }

    /** A decision in one line, equal exactly where the decision is. */
    static String verdict(String lane, String kind, int rank, double probability) {
        return String.format(Locale.ROOT, "%s %s #%d p=%s", lane, kind, rank, probability);
    }
}
