package org.openaeo.standards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of two editions by way of SAFE, to which most standards are tied.
 *
 * <p>Two links in a row are as strong as the weaker of them, and one of them at least must be full: a part of a part
 * may be nothing. A full link is read against its direction with care: where one criterion is tied fully to several of
 * an edition, each of these may be a part of it only. What people judged comes first: nothing is derived where both
 * ends were compared with the other edition, nor where it was said of one that nothing there answers it.
 */
final class Derivation {
    private static final String BETWEEN = "SAFE";

    private final Map<CriterionId, List<Link>> byEnd = new HashMap<>();
    /** Criteria that are tied fully to more than one of an edition. */
    private final Set<Several> several = new HashSet<>();

    private record Several(CriterionId from, EditionId into) {}

    Derivation(Collection<Link> links) {
        Set<Several> once = new HashSet<>();
        for (Link link : links) {
            byEnd.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link);
            link.to()
                    .ifPresent(to ->
                            byEnd.computeIfAbsent(to, id -> new ArrayList<>()).add(link));
            Several full = new Several(link.from(), link.target());
            if (link.strength() == Strength.FULL && !once.add(full)) {
                several.add(full);
            }
        }
    }

    /** How {@code to} answers {@code from}: for each two criteria the strongest way. */
    List<DerivedLink> between(Edition from, Edition to) {
        List<DerivedLink> found = new ArrayList<>();
        if (isBetween(from.id()) || isBetween(to.id())) {
            return found;
        }
        from.criteria().forEach(criterion -> {
            CriterionId start = new CriterionId(from.id(), criterion.code());
            ways(start, to).stream()
                    .filter(way -> isOpen(way, from.id(), to.id()))
                    .forEach(found::add);
        });
        return found;
    }

    private Collection<DerivedLink> ways(CriterionId start, Edition to) {
        Map<CriterionId, DerivedLink> best = new HashMap<>();
        for (Link near : byEnd.getOrDefault(start, List.of())) {
            Optional<CriterionId> middle = near.other(start).filter(id -> isBetween(id.edition()));
            if (middle.isEmpty()) {
                continue;
            }
            for (Link far : byEnd.getOrDefault(middle.get(), List.of())) {
                far.other(middle.get())
                        .filter(end -> end.edition().equals(to.id())
                                && to.criterion(end.code()).isPresent())
                        .flatMap(end -> way(start, near, middle.get(), far, end))
                        .ifPresent(way -> best.merge(way.to(), way, Derivation::stronger));
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(DerivedLink::to))
                .toList();
    }

    private Optional<DerivedLink> way(CriterionId start, Link near, CriterionId middle, Link far, CriterionId end) {
        Strength first = does(near, middle);
        Strength second = does(far, end);
        if (first != Strength.FULL && second != Strength.FULL) {
            return Optional.empty();
        }
        Strength weaker = first.compareTo(second) > 0 ? first : second;
        return Optional.of(new DerivedLink(start, middle, end, weaker, near, far));
    }

    /** What meeting this end of a link does for the other one. */
    private Strength does(Link link, CriterionId end) {
        boolean against = !link.from().equals(end);
        return against && several.contains(new Several(link.from(), link.target()))
                ? Strength.PARTIAL
                : link.strength();
    }

    private static DerivedLink stronger(DerivedLink one, DerivedLink other) {
        return one.strength().compareTo(other.strength()) <= 0 ? one : other;
    }

    private boolean isOpen(DerivedLink way, EditionId from, EditionId to) {
        List<Link> here = compared(way.from(), to);
        List<Link> there = compared(way.to(), from);
        return (here.isEmpty() || there.isEmpty())
                && here.stream().noneMatch(Derivation::isNothing)
                && there.stream().noneMatch(Derivation::isNothing);
    }

    /** What people said of the criterion and another edition. */
    private List<Link> compared(CriterionId id, EditionId with) {
        return byEnd.getOrDefault(id, List.of()).stream()
                .filter(link -> link.from().equals(id)
                        ? link.target().equals(with)
                        : link.from().edition().equals(with))
                .toList();
    }

    private static boolean isNothing(Link link) {
        return link.strength() == Strength.NONE;
    }

    private static boolean isBetween(EditionId edition) {
        return edition.standard().equals(BETWEEN);
    }
}
