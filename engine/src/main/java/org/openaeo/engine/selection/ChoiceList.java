package org.openaeo.engine.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The choices as they are made, and the list that inspectors get of them.
 *
 * <p>Inspections come first: those that rules name, then those the score chose, each by ranking value. Random ones are
 * spread evenly among them: at the end of the list they would be the ones that a short day leaves out, and the
 * baseline would no longer be fair.
 */
final class ChoiceList {
    private final RankingValues values;
    private final RuleHits rules;
    private final BitSet chosen = new BitSet();
    private final List<Choice> ordered = new ArrayList<>();
    private final List<Choice> random = new ArrayList<>();
    private final List<Choice> later = new ArrayList<>();

    ChoiceList(RankingValues values, RuleHits rules) {
        this.values = values;
        this.rules = rules;
    }

    boolean has(int row) {
        return chosen.get(row);
    }

    void addRandom(int row, double chance) {
        random.add(choice(row, SelectionKind.RANDOM, Lane.RED, List.of(new Why.Drawn(chance))));
    }

    /** Adds what rules alone decided. */
    void addRuled(int row, Lane lane) {
        (lane == Lane.RED ? ordered : later).add(choice(row, SelectionKind.RULE, lane, List.of()));
    }

    void addScored(int row, Lane lane, int place) {
        (lane == Lane.RED ? ordered : later)
                .add(choice(row, SelectionKind.SCORE, lane, List.of(new Why.Scored(place, values.multiplier(row)))));
    }

    /** The list with its ranks: inspections, then documents checks, then audits. */
    List<Choice> inOrder() {
        List<Choice> all = new ArrayList<>(ordered.size() + random.size() + later.size());
        int inspections = ordered.size() + random.size();
        int spread = 0;
        int plain = 0;
        for (int at = 0; at < inspections; at++) {
            boolean randomIsDue = (long) (2 * spread + 1) * inspections <= (long) (2 * at + 1) * random.size();
            boolean takeRandom = spread < random.size() && (randomIsDue || plain == ordered.size());
            all.add(ranked(takeRandom ? random.get(spread++) : ordered.get(plain++), at + 1));
        }
        for (Lane lane : List.of(Lane.YELLOW, Lane.BLUE)) {
            later.stream()
                    .filter(choice -> choice.lane() == lane)
                    .forEach(choice -> all.add(ranked(choice, all.size() + 1)));
        }
        return all;
    }

    private Choice choice(int row, SelectionKind kind, Lane lane, List<Why> deciding) {
        chosen.set(row);
        List<Why> why = new ArrayList<>(deciding);
        why.addAll(rules.why(row));
        return new Choice(row, 0, kind, lane, values.of(row), why);
    }

    private static Choice ranked(Choice choice, int rank) {
        return new Choice(choice.row(), rank, choice.kind(), choice.lane(), choice.value(), choice.why());
    }
}
