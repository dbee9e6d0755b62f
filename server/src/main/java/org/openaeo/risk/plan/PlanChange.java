package org.openaeo.risk.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.SelectionPlan;

/**
 * One thing in which two plans differ.
 *
 * @param of the code of the office, trust level or rule; empty where the aspect has no parts
 * @param before what the earlier plan says; empty where it says nothing of it
 * @param after what the later plan says; empty where it no longer says anything of it
 */
public record PlanChange(PlanAspect aspect, String of, Optional<PlanValue> before, Optional<PlanValue> after) {

    /** Every difference, in the order of the later plan, followed by what only the earlier one says. */
    public static List<PlanChange> between(SelectionPlan before, SelectionPlan after) {
        Map<Key, PlanValue> earlier = byKey(before);
        Map<Key, PlanValue> later = byKey(after);
        List<PlanChange> changes = new ArrayList<>();
        later.forEach((key, value) -> {
            Optional<PlanValue> old = Optional.ofNullable(earlier.get(key));
            if (!old.equals(Optional.of(value))) {
                changes.add(new PlanChange(key.aspect(), key.of(), old, Optional.of(value)));
            }
        });
        earlier.forEach((key, value) -> {
            if (!later.containsKey(key)) {
                changes.add(new PlanChange(key.aspect(), key.of(), Optional.of(value), Optional.empty()));
            }
        });
        reordered(before, after).ifPresent(changes::add);
        return List.copyOf(changes);
    }

    private static Optional<PlanChange> reordered(SelectionPlan before, SelectionPlan after) {
        List<String> earlier = common(before, after);
        List<String> later = common(after, before);
        return earlier.equals(later)
                ? Optional.empty()
                : Optional.of(new PlanChange(
                        PlanAspect.RULE_ORDER,
                        "",
                        Optional.of(new PlanValue.Codes(earlier)),
                        Optional.of(new PlanValue.Codes(later))));
    }

    private static List<String> common(SelectionPlan of, SelectionPlan with) {
        return of.rules().rules().stream()
                .map(Rule::id)
                .filter(id -> with.rules().rule(id).isPresent())
                .toList();
    }

    private static Map<Key, PlanValue> byKey(SelectionPlan plan) {
        Map<Key, PlanValue> said = new LinkedHashMap<>();
        PlanSetting.of(plan).forEach(setting -> said.put(new Key(setting.aspect(), setting.of()), setting.value()));
        return said;
    }

    private record Key(PlanAspect aspect, String of) {}
}
