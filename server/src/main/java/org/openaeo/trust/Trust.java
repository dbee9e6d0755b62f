package org.openaeo.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.trust.standing.BestAnswer;
import org.openaeo.trust.standing.OperatorTimeline;
import org.openaeo.trust.store.PartyStore;
import org.openaeo.trust.store.PartyStore.Bearer;
import org.openaeo.trust.store.PartyStore.Parties;
import org.openaeo.trust.store.VocabularyStore;

/**
 * The answer to "whom do we trust, for what, at this instant, and as far as we knew when".
 *
 * <p>It is read from the statements themselves, in the caller's transaction if there is one: a suspension that is
 * committed is in the next answer. Every form asks the database once, for one party or for thousands.
 */
@Component
public class Trust {
    private final PartyStore parties;
    private final VocabularyStore vocabulary;

    Trust(PartyStore parties, VocabularyStore vocabulary) {
        this.parties = parties;
        this.vocabulary = vocabulary;
    }

    /** As known now. */
    public TrustAnswer trustOf(Identifier identifier, OperatorRole role, Instant at) {
        return trustOf(identifier, role, at, Instant.MAX);
    }

    /** As known at an instant, which makes an earlier decision explainable. */
    public TrustAnswer trustOf(Identifier identifier, OperatorRole role, Instant at, Instant knownAt) {
        return trustOf(Set.of(identifier), role, at, knownAt).getOrDefault(identifier, TrustAnswer.NONE);
    }

    /** As known now, for each identifier; one that nobody bears gets {@link TrustAnswer#NONE}. */
    public Map<Identifier, TrustAnswer> trustOf(Collection<Identifier> identifiers, OperatorRole role, Instant at) {
        return trustOf(identifiers, role, at, Instant.MAX);
    }

    public Map<Identifier, TrustAnswer> trustOf(
            Collection<Identifier> identifiers, OperatorRole role, Instant at, Instant knownAt) {
        Set<String> values = new HashSet<>();
        identifiers.forEach(each -> values.add(each.value()));
        Parties found = parties.bearing(values, at, knownAt);
        Map<Identifier, OperatorId> operators = new HashMap<>();
        found.bearers().forEach(bearer -> operators.put(bearer.identifier(), bearer.operator()));
        Answers answers = new Answers(found, role, at, knownAt);
        Map<Identifier, TrustAnswer> all = new HashMap<>();
        identifiers.forEach(each -> all.put(each, answers.to(Optional.ofNullable(operators.get(each)))));
        return all;
    }

    /** As known now, for the codes by which a declaration names its parties. */
    public Map<String, TrustAnswer> trustOfDeclared(Collection<String> codes, OperatorRole role, Instant at) {
        return trustOfDeclared(codes, role, at, Instant.MAX);
    }

    /**
     * For the codes by which a declaration names its parties, whatever kind of identifier each is. Where a code is
     * several operators' identifier in different schemes, the first scheme in the order of {@link IdentifierScheme}
     * counts.
     */
    public Map<String, TrustAnswer> trustOfDeclared(
            Collection<String> codes, OperatorRole role, Instant at, Instant knownAt) {
        Map<String, String> values = new HashMap<>();
        codes.forEach(code -> values.put(code, Identifier.normalise(code)));
        Parties found = parties.bearing(new HashSet<>(values.values()), at, knownAt);
        Map<String, OperatorId> operators = byValue(found.bearers());
        Answers answers = new Answers(found, role, at, knownAt);
        Map<String, TrustAnswer> all = new HashMap<>();
        values.forEach((code, value) -> all.put(code, answers.to(Optional.ofNullable(operators.get(value)))));
        return all;
    }

    private static Map<String, OperatorId> byValue(List<Bearer> bearers) {
        Map<String, OperatorId> operators = new HashMap<>();
        bearers.stream()
                .sorted(Comparator.comparing(
                                (Bearer bearer) -> bearer.identifier().scheme())
                        .thenComparing(bearer -> bearer.identifier().issuer().value()))
                .forEach(bearer -> operators.putIfAbsent(bearer.identifier().value(), bearer.operator()));
        return operators;
    }

    /** Answers each operator once, however many identifiers lead to it. */
    private final class Answers {
        private final Parties parties;
        private final OperatorRole role;
        private final Instant at;
        private final Instant knownAt;
        private final OperatorTimeline timeline =
                new OperatorTimeline(new BestAnswer(vocabulary.read().scale()));
        private final Map<OperatorId, TrustAnswer> known = new HashMap<>();

        Answers(Parties parties, OperatorRole role, Instant at, Instant knownAt) {
            this.parties = parties;
            this.role = role;
            this.at = at;
            this.knownAt = knownAt;
        }

        TrustAnswer to(Optional<OperatorId> operator) {
            return operator.map(id -> known.computeIfAbsent(id, this::answer)).orElse(TrustAnswer.NONE);
        }

        private TrustAnswer answer(OperatorId operator) {
            List<Authorisation> authorisations = parties.authorisations().getOrDefault(operator, List.of());
            return timeline.at(authorisations, Optional.of(role), at, knownAt);
        }
    }
}
