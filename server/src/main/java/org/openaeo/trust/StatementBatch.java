package org.openaeo.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.trust.standing.Objections;
import org.openaeo.trust.store.StatementStore.Appended;
import org.openaeo.trust.store.StatementStore.Opening;

/** Statements on their way into the register: what each means given all that was said before it. */
final class StatementBatch {
    private final Objections objections;
    private final Map<Key, Open> open = new HashMap<>();
    private final Set<OperatorId> operators = new HashSet<>();
    private final List<Appended> appended = new ArrayList<>();

    StatementBatch(Objections objections) {
        this.objections = objections;
    }

    /** What names an authorisation in the register. */
    private record Key(CountryCode administration, String reference) {
        static Key of(Source source) {
            return new Key(source.administration(), source.reference());
        }
    }

    /** An authorisation while statements are added to it. */
    private record Open(Authorisation authorisation, List<Statement> statements) {}

    /** One for each authorisation, of the first operator that names it. */
    static Collection<Opening> openings(List<NewStatement> news, Set<OperatorId> known) {
        Map<Key, Opening> openings = new LinkedHashMap<>();
        news.stream()
                .filter(each -> known.contains(each.operator()))
                .forEach(each ->
                        openings.putIfAbsent(Key.of(each.source()), new Opening(each.operator(), each.source())));
        return openings.values();
    }

    void open(List<Authorisation> authorisations, Set<OperatorId> known) {
        operators.addAll(known);
        authorisations.forEach(
                each -> open.put(Key.of(each.source()), new Open(each, new ArrayList<>(each.statements()))));
    }

    Stated take(NewStatement statement) {
        Optional<Open> found = Optional.ofNullable(open.get(Key.of(statement.source())));
        if (found.isEmpty() || !operators.contains(statement.operator())) {
            return new Stated.Refused(Set.of(Objection.UNKNOWN_OPERATOR));
        }
        Open opened = found.get();
        AuthorisationId id = opened.authorisation().id();
        Optional<Statement> said =
                opened.statements().stream().filter(statement::repeats).findFirst();
        if (said.isPresent()) {
            return new Stated.AlreadyKnown(id, said.get().number());
        }
        int last = opened.statements().size();
        if (statement.basedOn().filter(version -> version != last).isPresent()) {
            throw new StaleWrite("authorisation", id.toString());
        }
        Set<Objection> against = objectionsTo(statement, opened);
        if (!against.isEmpty()) {
            return new Stated.Refused(against);
        }
        Statement numbered = statement.numbered(last + 1);
        opened.statements().add(numbered);
        appended.add(new Appended(id, numbered));
        return new Stated.Recorded(id, numbered.number());
    }

    private Set<Objection> objectionsTo(NewStatement statement, Open opened) {
        Set<Objection> against = EnumSet.noneOf(Objection.class);
        against.addAll(objections.to(statement, opened.statements()));
        if (!opened.authorisation().operator().equals(statement.operator())) {
            against.add(Objection.HELD_BY_ANOTHER);
        }
        return against;
    }

    /** The authorisations with what was added to them. */
    List<Authorisation> standing() {
        return open.values().stream()
                .map(each -> new Authorisation(
                        each.authorisation().id(),
                        each.authorisation().operator(),
                        each.authorisation().source(),
                        each.statements().size(),
                        each.statements()))
                .toList();
    }

    List<Appended> appended() {
        return appended;
    }

    /** The authorisations that came in and about which all was refused. */
    List<AuthorisationId> unspoken() {
        return open.values().stream()
                .filter(each -> each.statements().isEmpty())
                .map(each -> each.authorisation().id())
                .toList();
    }

    Set<OperatorId> touched() {
        Set<AuthorisationId> added = new HashSet<>();
        appended.forEach(each -> added.add(each.authorisation()));
        Set<OperatorId> touched = new HashSet<>();
        open.values().stream()
                .filter(each -> added.contains(each.authorisation().id()))
                .forEach(each -> touched.add(each.authorisation().operator()));
        return touched;
    }
}
