package org.openaeo.standards;

import java.util.Optional;

/**
 * What meeting {@code from} does for {@code to}, as somebody judged it.
 *
 * @param to empty exactly where the strength is {@link Strength#NONE}: looked for, nothing answers it
 * @param target the edition in which it was looked for
 * @param reason why, for people to check
 */
public record Link(CriterionId from, EditionId target, Optional<CriterionId> to, Strength strength, Words reason) {
    public Link {
        if (to.isEmpty() != (strength == Strength.NONE)) {
            throw new IllegalArgumentException("a link of strength " + strength + " from " + from + " to " + to);
        }
    }

    /** The end that is not this one; empty where nothing answers it. */
    public Optional<CriterionId> other(CriterionId end) {
        return from.equals(end) ? to : Optional.of(from);
    }
}
