package org.openaeo.engine.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a plan, in the order in which they are stated.
 *
 * @param version how the administration names this edition
 */
public record RuleSet(String version, List<Rule> rules) {
    /** More would be a program; the cap bounds what one decision can cost. */
    public static final int MAX_RULES = 500;

    public RuleSet {
        rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules are called " + rule.id());
            }
        }
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException("more than " + MAX_RULES + " rules");
        }
    }

    public static RuleSet none() {
        return new RuleSet("none", List.of());
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
