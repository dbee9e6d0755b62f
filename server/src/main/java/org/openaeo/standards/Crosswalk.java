package org.openaeo.standards;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Two editions compared: how far whoever meets the criteria of {@code from} meets those of {@code to}.
 *
 * @param links between the two, in whichever direction they were written down
 * @param derived by way of SAFE, where nobody compared the two
 */
public record Crosswalk(Edition from, Edition to, List<Link> links, List<DerivedLink> derived) {
    public Crosswalk {
        links = List.copyOf(links);
        derived = List.copyOf(derived);
    }

    /** What is known of two editions out of all links that there are. */
    public static Crosswalk of(Edition from, Edition to, Collection<Link> all) {
        return new Crosswalk(
                from,
                to,
                all.stream()
                        .filter(link -> ties(link, from, to) || ties(link, to, from))
                        .toList(),
                new Derivation(all).between(from, to));
    }

    private static boolean ties(Link link, Edition from, Edition to) {
        return link.from().edition().equals(from.id())
                && link.target().equals(to.id())
                && from.criterion(link.from().code()).isPresent()
                && link.to().map(end -> to.criterion(end.code()).isPresent()).orElse(true);
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

    /** How far the criterion, of either edition, is answered: by its strongest link; empty where nobody looked. */
    public Optional<Strength> answered(CriterionId criterion) {
        return links.stream()
                .filter(link -> link.from().equals(criterion)
                        || link.to().filter(criterion::equals).isPresent())
                .map(Link::strength)
                .min(Strength::compareTo);
    }

    /** How far a criterion of {@code from} is answered that nobody compared: by its strongest derived link. */
    public Optional<Strength> derived(CriterionId criterion) {
        return answered(criterion).isPresent()
                ? Optional.empty()
                : derived.stream()
                        .filter(link -> link.from().equals(criterion))
                        .map(DerivedLink::strength)
                        .min(Strength::compareTo);
    }

    /** How much of {@code from} is answered. */
    public Coverage coverage() {
        return Coverage.of(from.criteria()
                .map(criterion -> new CriterionId(from.id(), criterion.code()))
                .map(id -> new Coverage.Answer(answered(id), derived(id)))
                .toList());
    }
}
