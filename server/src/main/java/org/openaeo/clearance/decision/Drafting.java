package org.openaeo.clearance.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.SelectionRun.OfficeList;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.SelectionKind;
import org.openaeo.engine.selection.TrustPolicy;
import org.openaeo.engine.selection.Why;
import org.openaeo.risk.RiskSelection;
import org.openaeo.risk.ScoredFacts;

/** Turns what was chosen into decisions about every declaration, and into a list for every office. */
final class Drafting {
    private final Declarations lodged;
    private final RiskSelection chosen;
    private final TrustPolicy policy;
    private final TrustOfDay trust;
    private final List<String> features;
    private final List<DecisionDraft> drafts;

    Drafting(Declarations lodged, RiskSelection chosen, TrustPolicy policy, TrustOfDay trust) {
        this.lodged = lodged;
        this.chosen = chosen;
        this.policy = policy;
        this.trust = trust;
        features = features(chosen);
        drafts = new ArrayList<>(lodged.size());
        for (int row = 0; row < lodged.size(); row++) {
            drafts.add(draft(row));
        }
    }

    List<String> features() {
        return features;
    }

    List<DecisionDraft> drafts() {
        return drafts;
    }

    /** One list an office, not yet numbered, in the order of their codes. */
    List<OfficeList> lists() {
        Map<String, int[]> offices = new TreeMap<>();
        for (DecisionDraft draft : drafts) {
            int[] counts = offices.computeIfAbsent(draft.office(), _ -> new int[ChosenBy.values().length + 1]);
            counts[draft.chosenBy().map(ChosenBy::ordinal).orElse(ChosenBy.values().length)]++;
        }
        List<OfficeList> lists = new ArrayList<>();
        offices.forEach((office, counts) -> {
            int byRule = counts[ChosenBy.RULE.ordinal()];
            int byScore = counts[ChosenBy.SCORE.ordinal()];
            int byRandom = counts[ChosenBy.RANDOM.ordinal()];
            int selected = byRule + byScore + byRandom;
            int released = counts[ChosenBy.values().length];
            lists.add(new OfficeList(
                    0, office, selected + released, selected, byRule, byScore, byRandom, Optional.empty()));
        });
        return lists;
    }

    private DecisionDraft draft(int row) {
        Optional<Choice> choice = chosen.selection().choice(row);
        Instant lodgedAt = lodged.instant(row);
        String level = lodged.text(Field.TRUST, row).orElse("");
        return new DecisionDraft(
                lodged.id(row),
                lodgedAt,
                lodged.text(Field.OFFICE, row).orElseThrow(),
                chosen.selection().lane(row),
                choice.map(each -> chosenBy(each.kind())),
                choice.map(each -> OptionalInt.of(each.rank())).orElse(OptionalInt.empty()),
                chosen.probability(row),
                chosen.expectedRevenue(row),
                choice.map(Drafting::chance).orElse(OptionalDouble.empty()),
                choice.map(Choice::why).orElse(List.of()),
                trust.applied(lodged.text(Field.IMPORTER, row), lodgedAt),
                policy.of(level).benefits(),
                chosen.explanation(row),
                chosen.facts(row).map(this::inOrder).orElse(new float[0]));
    }

    private static ChosenBy chosenBy(SelectionKind kind) {
        return switch (kind) {
            case RULE -> ChosenBy.RULE;
            case SCORE -> ChosenBy.SCORE;
            case RANDOM -> ChosenBy.RANDOM;
        };
    }

    private static OptionalDouble chance(Choice choice) {
        return choice.why().stream()
                .filter(Why.Drawn.class::isInstance)
                .mapToDouble(why -> ((Why.Drawn) why).probability())
                .findFirst();
    }

    private static List<String> features(RiskSelection chosen) {
        SortedSet<String> features = new TreeSet<>();
        for (int row = 0; row < chosen.size(); row++) {
            chosen.facts(row)
                    .ifPresent(facts -> features.addAll(facts.byFeature().keySet()));
        }
        return List.copyOf(features);
    }

    private float[] inOrder(ScoredFacts facts) {
        Map<String, Double> byFeature = facts.byFeature();
        float[] values = new float[features.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = byFeature.getOrDefault(features.get(at), Double.NaN).floatValue();
        }
        return values;
    }
}
