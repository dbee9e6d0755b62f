package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.explanation.Reason;
import org.openaeo.engine.explanation.Reasons;
import org.openaeo.engine.model.Explainer;
import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.Why;

/**
 * What a selection hands to people: the chosen declarations in order, with their reasons.
 *
 * @param checksum of the model that scored
 * @param all whether the declarations that nobody chose are listed as well
 */
record InspectionList(
        Declarations declarations,
        CandidateScores scores,
        Selection selection,
        List<List<Reason>> reasons,
        String checksum,
        boolean all) {
    /** Declarations explained at a time by one thread. */
    private static final int BLOCK = 500;

    static InspectionList of(
            Declarations declarations,
            CandidateScores scores,
            Selection selection,
            TargetingModel model,
            int reasons,
            boolean all,
            Progress progress) {
        return new InspectionList(
                declarations,
                scores,
                selection,
                explain(declarations, selection, model, reasons, progress),
                ModelFile.checksum(model),
                all);
    }

    private static List<List<Reason>> explain(
            Declarations declarations, Selection selection, TargetingModel model, int most, Progress progress) {
        List<Choice> choices = selection.choices();
        int blocks = (choices.size() + BLOCK - 1) / BLOCK;
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, most == 0 ? 0 : blocks)
                .parallel()
                .mapToObj(block -> {
                    Explainer explainer = model.explainer(declarations);
                    List<List<Reason>> explained = new ArrayList<>(BLOCK);
                    List<Choice> part = choices.subList(block * BLOCK, Math.min(choices.size(), (block + 1) * BLOCK));
                    for (Choice choice : part) {
                        explained.add(Reasons.top(explainer.explain(choice.row()), declarations, choice.row(), most));
                    }
                    progress.report("explain", done.addAndGet(part.size()), choices.size());
                    return explained;
                })
                .flatMap(List::stream)
                .toList();
    }

    List<Reason> reasonsOf(Choice choice) {
        return reasons.isEmpty() ? List.of() : reasons.get(choice.rank() - 1);
    }

    /** Rows that nobody chose, in the order of the file. */
    IntStream released() {
        return IntStream.range(0, declarations.size())
                .filter(row -> selection.choice(row).isEmpty());
    }

    String text(Field field, int row) {
        return declarations.text(field, row).orElse("");
    }

    /** The rules that named the declaration. */
    List<Rule> rulesOf(Choice choice) {
        return choice.why().stream()
                .flatMap(why -> why instanceof Why.RuleHit(String id)
                        ? selection.plan().rules().rule(id).stream()
                        : Stream.<Rule>empty())
                .toList();
    }

    /** The chance with which a random choice was drawn. */
    Optional<Double> chanceOf(Choice choice) {
        return choice.why().stream()
                .filter(Why.Drawn.class::isInstance)
                .map(why -> ((Why.Drawn) why).probability())
                .findFirst();
    }

    /** The benefits that the declaration's trust level gives. */
    List<String> benefitsOf(int row) {
        return selection.plan().trustPolicy().of(text(Field.TRUST, row)).benefits();
    }
}
