package org.openaeo.certification.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;

/**
 * An edition that applies to an application.
 *
 * @param types for which of its types it applies; empty: all of it
 */
public record Applied(Edition edition, Set<String> types) {
    public Applied {
        types = Set.copyOf(types);
    }

    public boolean asks(Criterion criterion, Set<String> roles) {
        return criterion.asks(roles, types);
    }

    /** What the authorisations sought bring with them, each edition once, in the order in which they are sought. */
    public static List<Applied> of(Collection<AuthorisationRule> sought, Map<EditionId, Edition> editions) {
        Map<EditionId, List<AuthorisationRule>> byEdition = new LinkedHashMap<>();
        for (AuthorisationRule rule : sought) {
            byEdition.computeIfAbsent(rule.edition(), id -> new ArrayList<>()).add(rule);
        }
        List<Applied> applied = new ArrayList<>();
        byEdition.forEach((id, rules) -> {
            Edition edition = editions.get(id);
            if (edition != null) {
                applied.add(new Applied(edition, types(rules)));
            }
        });
        return List.copyOf(applied);
    }

    private static Set<String> types(List<AuthorisationRule> rules) {
        Set<String> types = new TreeSet<>();
        for (AuthorisationRule rule : rules) {
            if (rule.criterionTypes().isEmpty()) {
                return Set.of();
            }
            types.addAll(rule.criterionTypes());
        }
        return types;
    }
}
