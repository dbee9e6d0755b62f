package org.openaeo.standards;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type of authorisation that the programme grants.
 *
 * @param type its code, as trust's vocabulary has it
 * @param edition the standard applied
 * @param criterionTypes for which of the edition's types its criteria are asked; empty: all criteria
 * @param tiers lowest first, at least one
 * @param roles the operator roles it is open to; empty: all
 * @param benefits of every tier
 * @param validity empty: without expiry
 * @param minimumActivity how long the company must have been active
 */
public record AuthorisationRule(
        String type,
        Words name,
        EditionId edition,
        Set<String> criterionTypes,
        List<Tier> tiers,
        Set<String> roles,
        Set<String> benefits,
        Scope scope,
        Optional<Length> validity,
        Optional<Length> minimumActivity,
        Optional<ImprovementPlan> improvementPlan) {
    public AuthorisationRule {
        criterionTypes = Set.copyOf(criterionTypes);
        tiers = List.copyOf(tiers);
        roles = Set.copyOf(roles);
        benefits = Set.copyOf(benefits);
    }

    /** What an authorisation is granted for. */
    public enum Scope {
        COMPANY,
        SITE
    }

    /** Whether this criterion of the edition is asked of a company with these roles. */
    public boolean asks(Criterion criterion, Set<String> companyRoles) {
        return criterion.asks(companyRoles, criterionTypes);
    }

    public Optional<Tier> tier(String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
    }
}
