package org.openaeo.trust.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.openaeo.trust.Authorisation;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Standing;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.TrustScale;

/**
 * The one answer that follows from all of an operator's authorisations.
 *
 * <p>Of those in force for the role the highest level counts, at the same level our own before a partner's, then the
 * one held longest; benefits add up. A suspension of our own, with nothing of our own left in force, outranks whatever
 * a partner says: what we doubt we do not trust on another's word. Authorisations of different types can be suspended
 * separately (UCC-IA article 34), so one suspended beside one in force leaves the other standing.
 */
public final class BestAnswer {
    private final TrustScale scale;

    public BestAnswer(TrustScale scale) {
        this.scale = scale;
    }

    /** An authorisation and how it stands. */
    public record Stood(Authorisation authorisation, Standing standing) {
        boolean national() {
            return authorisation.source() instanceof Source.National;
        }
    }

    /** The answer for the role, or for any role where none is named. */
    public TrustAnswer of(Collection<Stood> authorisations, Optional<OperatorRole> role) {
        List<InForce> held = new ArrayList<>();
        List<InForce> suspended = new ArrayList<>();
        for (Stood stood : authorisations) {
            switch (stood.standing()) {
                case Standing.NotHeld() -> {}
                case Standing.Held(Terms terms, Instant since, Instant known) ->
                    addIfCovered(held, role, new InForce(stood, terms, since, known));
                case Standing.Suspended(Terms terms, Instant since, Instant known) ->
                    addIfCovered(suspended, role, new InForce(stood, terms, since, known));
            }
        }
        boolean ownDoubt =
                suspended.stream().anyMatch(InForce::national) && held.stream().noneMatch(InForce::national);
        if (held.isEmpty() || ownDoubt) {
            return suspended.stream()
                    .min(preference())
                    .map(BestAnswer::suspendedBy)
                    .orElse(TrustAnswer.NONE);
        }
        InForce best = held.stream().min(preference()).orElseThrow();
        TreeSet<Benefit> benefits = new TreeSet<>();
        held.forEach(each -> benefits.addAll(each.terms().benefits()));
        return new TrustAnswer(best.terms().level(), Optional.of(best.basis()), benefits);
    }

    private static TrustAnswer suspendedBy(InForce authorisation) {
        return new TrustAnswer(TrustLevel.SUSPENDED, Optional.of(authorisation.basis()), new TreeSet<>());
    }

    private static void addIfCovered(List<InForce> to, Optional<OperatorRole> role, InForce authorisation) {
        if (role.isEmpty() || authorisation.terms().cover(role.get())) {
            to.add(authorisation);
        }
    }

    /** Best first. The last key only makes the order total. */
    private Comparator<InForce> preference() {
        return Comparator.<InForce>comparingInt(each -> scale.rank(each.terms().level()))
                .reversed()
                .thenComparing(each -> !each.national())
                .thenComparing(InForce::since)
                .thenComparing(each -> each.stood().authorisation().id().value());
    }

    private record InForce(Stood stood, Terms terms, Instant since, Instant known) {
        boolean national() {
            return stood.national();
        }

        TrustAnswer.Basis basis() {
            Authorisation authorisation = stood.authorisation();
            return new TrustAnswer.Basis(
                    authorisation.operator(),
                    authorisation.id(),
                    terms.type(),
                    terms.tier(),
                    authorisation.source(),
                    since,
                    known);
        }
    }
}
