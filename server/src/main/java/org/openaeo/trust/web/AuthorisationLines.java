package org.openaeo.trust.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.Change;
import org.openaeo.trust.Source;
import org.openaeo.trust.Standing;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;
import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.Vocabulary.Kind;
import org.openaeo.trust.standing.Timeline;

/** Tells authorisations and what was said about them in the reader's words. */
@Component
class AuthorisationLines {
    private final Wording wording;
    private final Figures figures;

    AuthorisationLines(Wording wording, Figures figures) {
        this.wording = wording;
        this.figures = figures;
    }

    /** How an authorisation stands, as a reader sorts them. */
    enum State {
        HELD,
        SUSPENDED,
        /** Not yet in effect. */
        AHEAD,
        ENDED
    }

    /**
     * One authorisation as it stands now.
     *
     * @param since of the state; empty where it ended
     * @param actions the kinds of statement that an officer may make now; none about a partner's
     */
    record Line(
            String id,
            String title,
            String reference,
            String source,
            State state,
            String since,
            String level,
            String tier,
            String roles,
            String benefits,
            String until,
            List<Change.Kind> actions) {}

    /**
     * One statement in both times.
     *
     * @param late how long after taking effect it was learnt; empty where it was in time
     * @param replacedBy number of the statement that replaced it, or 0
     */
    record Said(
            String reference,
            int number,
            String kind,
            String terms,
            String effective,
            String learnt,
            String late,
            String ground,
            String legalReference,
            String actor,
            int replacedBy) {}

    List<Line> of(List<Authorisation> authorisations, Vocabulary vocabulary, Instant now) {
        return authorisations.stream().map(each -> line(each, vocabulary, now)).toList();
    }

    /** All statements, those that take effect last first. */
    List<Said> statements(List<Authorisation> authorisations, Vocabulary vocabulary) {
        record Both(Authorisation authorisation, Statement statement) {}
        List<Both> all = new ArrayList<>();
        authorisations.forEach(each -> each.statements().forEach(statement -> all.add(new Both(each, statement))));
        all.sort(Comparator.comparing((Both both) -> both.statement().effective())
                .thenComparing(both -> both.statement().learnt())
                .thenComparing(both -> both.statement().number())
                .reversed());
        return all.stream()
                .map(both -> said(both.authorisation(), both.statement(), vocabulary))
                .toList();
    }

    private Line line(Authorisation authorisation, Vocabulary vocabulary, Instant now) {
        Timeline timeline = Timeline.of(authorisation.statements(), now);
        Standing standing = timeline.at(now);
        Optional<Timeline.Period> ahead = timeline.periods().stream()
                .filter(period -> period.from().isAfter(now))
                .findFirst();
        return switch (standing) {
            case Standing.Held(Terms terms, Instant since, Instant known) ->
                line(authorisation, vocabulary, State.HELD, figures.date(since), Optional.of(terms));
            case Standing.Suspended(Terms terms, Instant since, Instant known) ->
                line(authorisation, vocabulary, State.SUSPENDED, figures.date(since), Optional.of(terms));
            case Standing.NotHeld() ->
                ahead.map(period -> line(
                                authorisation,
                                vocabulary,
                                State.AHEAD,
                                figures.date(period.from()),
                                last(authorisation)))
                        .orElseGet(() -> line(authorisation, vocabulary, State.ENDED, "", last(authorisation)));
        };
    }

    private Line line(
            Authorisation authorisation, Vocabulary vocabulary, State state, String since, Optional<Terms> terms) {
        String type = terms.map(Terms::type).map(Object::toString).orElse("");
        return new Line(
                authorisation.id().toString(),
                wording.name(vocabulary, Kind.TYPE, type),
                authorisation.source().reference(),
                wording.source(authorisation.source()),
                state,
                since,
                terms.map(each -> wording.name(
                                vocabulary, Kind.LEVEL, each.level().code()))
                        .orElse(""),
                terms.flatMap(Terms::tier).orElse(""),
                terms.map(each -> wording.names(vocabulary, Kind.ROLE, each.roles()))
                        .orElse(""),
                terms.map(each -> wording.names(vocabulary, Kind.BENEFIT, each.benefits()))
                        .orElse(""),
                terms.flatMap(Terms::until).map(figures::date).orElse(""),
                actions(authorisation.source(), state));
    }

    private static List<Change.Kind> actions(Source source, State state) {
        if (source instanceof Source.Partner) {
            return List.of();
        }
        return switch (state) {
            case HELD -> List.of(Change.Kind.SUSPENDED, Change.Kind.AMENDED, Change.Kind.REVOKED);
            case SUSPENDED -> List.of(Change.Kind.RESTORED, Change.Kind.REVOKED);
            case ENDED -> List.of(Change.Kind.GRANTED);
            case AHEAD -> List.of();
        };
    }

    /** The terms it was last given, for what is not held now. */
    private static Optional<Terms> last(Authorisation authorisation) {
        return authorisation.statements().reversed().stream()
                .flatMap(statement -> statement.change().terms().stream())
                .findFirst();
    }

    private Said said(Authorisation authorisation, Statement statement, Vocabulary vocabulary) {
        Duration delay = Duration.between(statement.effective(), statement.learnt());
        Map<Integer, Integer> replaced = authorisation.statements().stream()
                .filter(other -> other.supersedes().isPresent())
                .collect(Collectors.toMap(
                        other -> other.supersedes().orElseThrow(), Statement::number, (first, second) -> first));
        return new Said(
                authorisation.source().reference(),
                statement.number(),
                wording.say("trust.change." + statement.change().kind()),
                statement
                        .change()
                        .terms()
                        .map(terms -> wording.say(
                                "trust.mark.certified",
                                wording.name(
                                        vocabulary, Kind.LEVEL, terms.level().code()),
                                terms.type().code()))
                        .orElse(""),
                figures.date(statement.effective()),
                figures.date(statement.learnt()),
                delay.toDays() > 0 ? wording.say("trust.statement.late", delay.toDays()) : "",
                statement.grounds().ground(),
                statement.grounds().legalReference(),
                statement.grounds().actor(),
                replaced.getOrDefault(statement.number(), 0));
    }
}
