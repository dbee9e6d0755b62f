package org.openaeo.engine.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was chosen, why, and what could not be done as wished: enough to replay it and to explain it years later.
 */
public final class Selection {
    private final List<Choice> choices;
    private final List<Conflict> conflicts;
    private final SelectionPlan plan;
    private final long seed;
    private final int declarations;
    private final int capacity;
    private final Map<Integer, Choice> byRow;

    Selection(
            List<Choice> choices,
            List<Conflict> conflicts,
            SelectionPlan plan,
            long seed,
            int declarations,
            int capacity) {
        this.choices = List.copyOf(choices);
        this.conflicts = List.copyOf(conflicts);
        this.plan = plan;
        this.seed = seed;
        this.declarations = declarations;
        this.capacity = capacity;
        byRow = HashMap.newHashMap(choices.size());
        this.choices.forEach(choice -> byRow.put(choice.row(), choice));
    }

    /** Every declaration that is controlled, in the order of the list: inspections first, then documents, then audits. */
    public List<Choice> choices() {
        return choices;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public SelectionPlan plan() {
        return plan;
    }

    public long seed() {
        return seed;
    }

    /** How many declarations there were to choose from. */
    public int declarations() {
        return declarations;
    }

    /** Goods inspections that the plan's capacity came to among these declarations. */
    public int capacity() {
        return capacity;
    }

    public Optional<Choice> choice(int row) {
        return Optional.ofNullable(byRow.get(row));
    }

    /** The lane of any row; what nobody chose is green. */
    public Lane lane(int row) {
        return choice(row).map(Choice::lane).orElse(Lane.GREEN);
    }

    public int count(Lane lane) {
        return lane == Lane.GREEN
                ? declarations - choices.size()
                : (int) choices.stream().filter(choice -> choice.lane() == lane).count();
    }

    /** Goods inspections of a kind. */
    public int inspections(SelectionKind kind) {
        return (int) choices.stream()
                .filter(choice -> choice.lane() == Lane.RED && choice.kind() == kind)
                .count();
    }
}
