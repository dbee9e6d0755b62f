package org.openaeo.trust.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openaeo.trust.Authorisation;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.TrustAnswer;

/**
 * An operator's answer over all time, as far as was known at one instant: the best of its authorisations, stretch by
 * stretch.
 */
public final class OperatorTimeline {
    private final BestAnswer best;

    public OperatorTimeline(BestAnswer best) {
        this.best = best;
    }

    /** A stretch with one answer, from the first instant to before the second; empty where it has no end. */
    public record Stretch(Instant from, Optional<Instant> to, TrustAnswer answer) {}

    /** The stretches in which somebody vouches, or did until a suspension, in order of time and without overlap. */
    public List<Stretch> of(Collection<Authorisation> authorisations, Optional<OperatorRole> role, Instant knownAt) {
        List<Dated> dated = authorisations.stream()
                .map(each -> new Dated(each, Timeline.of(each.statements(), knownAt)))
                .toList();
        List<Instant> turns = List.copyOf(turns(dated));
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Instant from = turns.get(i);
            Optional<Instant> to = i + 1 < turns.size() ? Optional.of(turns.get(i + 1)) : Optional.empty();
            add(stretches, new Stretch(from, to, answerAt(dated, role, from)));
        }
        return stretches;
    }

    public TrustAnswer at(
            Collection<Authorisation> authorisations, Optional<OperatorRole> role, Instant at, Instant knownAt) {
        List<Dated> dated = authorisations.stream()
                .map(each -> new Dated(each, Timeline.of(each.statements(), knownAt)))
                .toList();
        return answerAt(dated, role, at);
    }

    private record Dated(Authorisation authorisation, Timeline timeline) {}

    private static SortedSet<Instant> turns(List<Dated> dated) {
        SortedSet<Instant> turns = new TreeSet<>();
        for (Dated each : dated) {
            for (Timeline.Period period : each.timeline().periods()) {
                turns.add(period.from());
                period.to().ifPresent(turns::add);
            }
        }
        return turns;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        if (next.answer().equals(TrustAnswer.NONE)) {
            return;
        }
        Optional<Stretch> last = stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast());
        boolean goesOn = last.filter(stretch ->
                        stretch.answer().equals(next.answer()) && stretch.to().equals(Optional.of(next.from())))
                .isPresent();
        if (goesOn) {
            Stretch begun = stretches.removeLast();
            stretches.add(new Stretch(begun.from(), next.to(), begun.answer()));
        } else {
            stretches.add(next);
        }
    }

    private TrustAnswer answerAt(List<Dated> dated, Optional<OperatorRole> role, Instant at) {
        return best.of(
                dated.stream()
                        .map(each -> new BestAnswer.Stood(
                                each.authorisation(), each.timeline().at(at)))
                        .toList(),
                role);
    }
}
