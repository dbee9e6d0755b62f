package org.openaeo.engine.selection;

import java.util.List;

/**
 * What one trust level means for selection.
 *
 * @param ceiling the highest share of this level's declarations that may be inspected; scored choices keep to it,
 *     counting those that rules and the random draw have already taken
 * @param multiplier what the level's ranking values are multiplied by: below 1 for more trust
 * @param benefits codes of the benefits the level's holders are given, recorded with each decision
 */
public record LevelPolicy(double ceiling, double multiplier, List<String> benefits) {
    /** Neither favoured nor held back. */
    public static final LevelPolicy NEUTRAL = new LevelPolicy(1, 1, List.of());

    public LevelPolicy {
        if (!(ceiling >= 0 && ceiling <= 1)) {
            throw new IllegalArgumentException("ceiling outside 0 to 1: " + ceiling);
        }
        if (!(multiplier >= 0 && multiplier <= MAX_MULTIPLIER)) {
            throw new IllegalArgumentException("multiplier outside 0 to " + MAX_MULTIPLIER + ": " + multiplier);
        }
        benefits = List.copyOf(benefits);
    }

    static final double MAX_MULTIPLIER = 100;
}
