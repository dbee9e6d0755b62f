package org.openaeo.clearance.worklist;

import java.util.Map;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.engine.selection.Lane;

/**
 * How many declarations of a day's lists fall under each choice of a filter, whatever the other filters say.
 *
 * @param lanes green, too: what was released
 * @param kinds of the controlled ones
 * @param trust by level code, of the controlled ones
 * @param states of the controlled ones
 */
public record WorkFacets(
        Map<Lane, Long> lanes, Map<ChosenBy, Long> kinds, Map<String, Long> trust, Map<WorkState, Long> states) {
    public WorkFacets {
        lanes = Map.copyOf(lanes);
        kinds = Map.copyOf(kinds);
        trust = Map.copyOf(trust);
        states = Map.copyOf(states);
    }

    public long in(Lane lane) {
        return lanes.getOrDefault(lane, 0L);
    }

    public long in(WorkState state) {
        return states.getOrDefault(state, 0L);
    }

    public long controlled() {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getKey() != Lane.GREEN)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
