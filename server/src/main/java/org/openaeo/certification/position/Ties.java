package org.openaeo.certification.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.openaeo.standards.CriterionId;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Link;
import org.openaeo.standards.Strength;

/**
 * What the crosswalks make of an answer to one criterion for the others.
 *
 * <p>A full link says that whoever meets its first end meets its second. It is read backwards with care: where one
 * criterion is tied fully to several of another edition, each of these may be a part of it, so that it takes all of
 * them together to meet it. A partial link gives a part in both directions.
 */
final class Ties {
    private final Map<CriterionId, List<Link>> into = new HashMap<>();
    private final Map<CriterionId, Map<EditionId, List<Link>>> outOf = new HashMap<>();

    Ties(Collection<Link> links) {
        for (Link link : links) {
            if (link.strength() != Strength.NONE) {
                into.computeIfAbsent(link.to().orElseThrow(), id -> new ArrayList<>())
                        .add(link);
                outOf.computeIfAbsent(link.from(), id -> new HashMap<>())
                        .computeIfAbsent(link.target(), id -> new ArrayList<>())
                        .add(link);
            }
        }
    }

    /** A state, and the criterion that it comes from. */
    record Derived(State state, CriterionId via) {}

    /** The best that the states of the others give for this criterion; empty where they give nothing. */
    Optional<Derived> derive(CriterionId id, Function<CriterionId, State> stateOf) {
        Optional<Derived> best = Optional.empty();
        for (Link link : into.getOrDefault(id, List.of())) {
            best = better(best, weakened(link, stateOf.apply(link.from())), link.from());
        }
        for (List<Link> links : outOf.getOrDefault(id, Map.of()).values()) {
            best = backwards(links, stateOf, best);
        }
        return best;
    }

    private static Optional<Derived> backwards(
            List<Link> links, Function<CriterionId, State> stateOf, Optional<Derived> before) {
        State together = State.MET;
        int full = 0;
        Optional<Derived> best = before;
        for (Link link : links) {
            CriterionId other = link.to().orElseThrow();
            State state = stateOf.apply(other);
            best = better(best, state.atMost(State.PARTIAL), other);
            if (link.strength() == Strength.FULL) {
                full++;
                together = together.atMost(state);
            }
        }
        return full > 0
                ? better(
                        best,
                        together,
                        links.stream()
                                .filter(link -> link.strength() == Strength.FULL)
                                .findFirst()
                                .flatMap(Link::to)
                                .orElseThrow())
                : best;
    }

    private static State weakened(Link link, State state) {
        return link.strength() == Strength.FULL ? state : state.atMost(State.PARTIAL);
    }

    private static Optional<Derived> better(Optional<Derived> best, State state, CriterionId via) {
        return state != State.MISSING
                        && best.filter(found -> found.state().isAtLeast(state)).isEmpty()
                ? Optional.of(new Derived(state, via))
                : best;
    }
}
