package org.openaeo.trust;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.trust.OperatorEvent.AuthorisationStated;
import org.openaeo.trust.standing.BestAnswer;
import org.openaeo.trust.standing.Objections;
import org.openaeo.trust.standing.OperatorTimeline;
import org.openaeo.trust.standing.Timeline;
import org.openaeo.trust.store.OperatorStore;
import org.openaeo.trust.store.StandingStore;
import org.openaeo.trust.store.StatementStore;
import org.openaeo.trust.store.VocabularyStore;

/** The authorisations in the register, about which statements are made. */
@Component
public class Authorisations {
    private final StatementStore statements;
    private final OperatorStore operators;
    private final StandingStore standings;
    private final VocabularyStore vocabulary;
    private final Announcements announcements;
    private final Clock clock;

    Authorisations(
            StatementStore statements,
            OperatorStore operators,
            StandingStore standings,
            VocabularyStore vocabulary,
            Announcements announcements,
            Clock clock) {
        this.statements = statements;
        this.operators = operators;
        this.standings = standings;
        this.vocabulary = vocabulary;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Everything that was ever said about the operator, by authorisation. */
    public List<Authorisation> of(OperatorId operator) {
        return statements.ofOperators(Set.of(operator));
    }

    public Optional<Authorisation> find(AuthorisationId id) {
        return statements.find(id);
    }

    /** How the authorisation that goes by that number stands at an instant, as known now. */
    public Standing standing(Source source, Instant at) {
        return statements
                .named(source)
                .map(named -> Timeline.of(named.statements()).at(at))
                .orElse(Standing.NOT_HELD);
    }

    public Vocabulary vocabulary() {
        return vocabulary.read();
    }

    /** Learns codes and their names, or other names for known codes; what is not named stays. */
    @Transactional
    public void teach(List<Vocabulary.Term> terms) {
        Vocabulary known = vocabulary.read();
        List<Vocabulary.Term> news =
                terms.stream().filter(term -> !known.terms().contains(term)).toList();
        vocabulary.teach(news);
    }

    /** What the statement would do, without making it. */
    @Transactional(readOnly = true)
    public Foresight foresee(NewStatement statement) {
        Vocabulary words = vocabulary.read();
        List<Authorisation> before = of(statement.operator());
        Authorisation meant = statements
                .named(statement.source())
                .orElseGet(() -> Authorisation.unspoken(statement.operator(), statement.source()));
        StatementBatch batch = new StatementBatch(new Objections(words, Moments.stored(clock.instant())));
        batch.open(List.of(meant), Set.of(statement.operator()));
        Stated stated = batch.take(statement);
        List<Authorisation> after = new ArrayList<>(before);
        after.removeIf(each -> each.id().equals(meant.id()));
        after.addAll(batch.standing());
        OperatorTimeline timeline = new OperatorTimeline(new BestAnswer(words.scale()));
        Instant then = statement.grounds().effective();
        return new Foresight(
                stated,
                timeline.at(before, Optional.empty(), then, Instant.MAX),
                timeline.at(after, Optional.empty(), then, Instant.MAX));
    }

    @Transactional
    public Stated state(NewStatement statement) {
        Stated stated = take(List.of(statement)).getFirst();
        event(statement, stated).ifPresent(announcements::announce);
        return stated;
    }

    /**
     * Takes any number of statements at once, each in the knowledge of those before it; the answers stand in the order
     * of the questions. What was said before is recognised and not said twice. The audit trail does not hear of each:
     * the caller records the whole.
     *
     * @throws StaleWrite when a statement rests on a version that is no longer the last
     */
    @Transactional
    public List<Stated> stateAll(List<NewStatement> news) {
        List<Stated> stated = take(news);
        for (int i = 0; i < news.size(); i++) {
            event(news.get(i), stated.get(i)).ifPresent(announcements::publish);
        }
        return stated;
    }

    private List<Stated> take(List<NewStatement> news) {
        Instant now = Moments.stored(clock.instant());
        Vocabulary words = vocabulary.read();
        StatementBatch batch = new StatementBatch(new Objections(words, now));
        Set<OperatorId> asked = new HashSet<>();
        news.forEach(each -> asked.add(each.operator()));
        Set<OperatorId> known = new HashSet<>();
        operators.find(asked).forEach(operator -> known.add(operator.id()));
        batch.open(statements.open(StatementBatch.openings(news, known)), known);
        List<Stated> stated = news.stream().map(batch::take).toList();
        statements.append(batch.appended(), now);
        statements.dropUnspoken(batch.unspoken());
        follow(batch.touched(), words);
        return stated;
    }

    /** Brings the standings of these operators into step with their statements. */
    private void follow(Collection<OperatorId> touched, Vocabulary words) {
        OperatorTimeline timeline = new OperatorTimeline(new BestAnswer(words.scale()));
        Map<OperatorId, List<Authorisation>> authorisations = new HashMap<>();
        touched.forEach(operator -> authorisations.put(operator, new ArrayList<>()));
        statements
                .ofOperators(touched)
                .forEach(each ->
                        authorisations.getOrDefault(each.operator(), List.of()).add(each));
        Map<OperatorId, List<OperatorTimeline.Stretch>> stretches = new HashMap<>();
        authorisations.forEach(
                (operator, all) -> stretches.put(operator, timeline.of(all, Optional.empty(), Instant.MAX)));
        standings.replace(stretches);
    }

    private static Optional<OperatorEvent> event(NewStatement said, Stated stated) {
        return stated instanceof Stated.Recorded(AuthorisationId authorisation, int number)
                ? Optional.of(new AuthorisationStated(
                        said.operator(),
                        authorisation,
                        number,
                        said.change().kind(),
                        said.grounds().effective()))
                : Optional.empty();
    }
}
