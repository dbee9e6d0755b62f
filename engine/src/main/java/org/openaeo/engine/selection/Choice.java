package org.openaeo.engine.selection;

import java.util.List;

/**
 * One declaration that is controlled, and why.
 *
 * @param row its row among the candidates
 * @param rank its place on the list, from 1
 * @param kind what decided
 * @param lane where it goes
 * @param value what it was ranked by, after the trust policy's multiplier
 * @param why every ground there is, the deciding one first
 */
public record Choice(int row, int rank, SelectionKind kind, Lane lane, double value, List<Why> why) {
    public Choice {
        why = List.copyOf(why);
    }
}
