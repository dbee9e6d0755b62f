package org.openaeo.standards;

import java.util.List;
import java.util.Optional;

/**
 * Two editions compared: how far whoever meets the criteria of {@code from} meets those of {@code to}.
 *
 * @param links between the two, in whichever direction they were written down
 */
public record Crosswalk(Edition from, Edition to, List<Link> links) {
    public Crosswalk {
        links = List.copyOf(links);
    }

    /** The strongest link between two criteria; empty where nobody compared them. */
    public Optional<Strength> strength(CriterionId one, CriterionId other) {
        return links.stream()
                .filter(link -> link.to().isPresent())
                .filter(link -> link.from().equals(one) && link.to().get().equals(other)
                        || link.from().equals(other) && link.to().get().equals(one))
                .map(Link::strength)
                .min(Strength::compareTo);
    }

    /**
     * How far the criterion, of either edition, is answered by the other one: by its strongest link; empty where
     * nobody looked.
     */
    public Optional<Strength> answered(CriterionId criterion) {
        return links.stream()
                .filter(link -> link.from().equals(criterion)
                        || link.to().filter(criterion::equals).isPresent())
                .map(Link::strength)
                .min(Strength::compareTo);
    }

    public Coverage coverage(Edition of) {
        return Coverage.of(of.criteria()
                .map(criterion -> answered(new CriterionId(of.id(), criterion.code())))
                .toList());
    }
}
