package org.openaeo.trust.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openaeo.trust.Change;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.Objection;
import org.openaeo.trust.Source;
import org.openaeo.trust.Standing;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;
import org.openaeo.trust.Vocabulary;

/**
 * What speaks against a statement: all of it, not the first.
 *
 * <p>Our own decisions must find something to act on. A partner's are taken as they come, since its messages arrive
 * late and out of order, and the {@link Timeline} reads them rightly once all are there.
 */
public final class Objections {
    private final Vocabulary vocabulary;
    private final Instant now;

    public Objections(Vocabulary vocabulary, Instant now) {
        this.vocabulary = vocabulary;
        this.now = now;
    }

    public Set<Objection> to(NewStatement statement, List<Statement> before) {
        EnumSet<Objection> objections = EnumSet.noneOf(Objection.class);
        statement
                .change()
                .terms()
                .ifPresent(
                        terms -> object(objections, terms, statement.grounds().effective()));
        if (statement.grounds().learnt().isAfter(now)) {
            objections.add(Objection.LEARNT_IN_THE_FUTURE);
        }
        if (statement.supersedes().filter(number -> !stands(number, before)).isPresent()) {
            objections.add(Objection.NOTHING_TO_REPLACE);
        } else if (statement.source() instanceof Source.National) {
            against(statement, before).ifPresent(objections::add);
        }
        return objections;
    }

    private void object(Collection<Objection> objections, Terms terms, Instant effective) {
        if (!vocabulary.knows(Vocabulary.Kind.TYPE, terms.type().code())) {
            objections.add(Objection.UNKNOWN_TYPE);
        }
        if (!vocabulary.knows(Vocabulary.Kind.LEVEL, terms.level().code())) {
            objections.add(Objection.UNKNOWN_LEVEL);
        }
        if (!terms.roles().stream().allMatch(role -> vocabulary.knows(Vocabulary.Kind.ROLE, role.code()))) {
            objections.add(Objection.UNKNOWN_ROLE);
        }
        if (!terms.benefits().stream().allMatch(benefit -> vocabulary.knows(Vocabulary.Kind.BENEFIT, benefit.code()))) {
            objections.add(Objection.UNKNOWN_BENEFIT);
        }
        if (terms.until().filter(until -> !until.isAfter(effective)).isPresent()) {
            objections.add(Objection.ENDS_BEFORE_IT_BEGINS);
        }
    }

    private static boolean stands(int number, List<Statement> before) {
        return number <= before.size()
                && before.stream().noneMatch(other -> other.supersedes().equals(Optional.of(number)));
    }

    /** Judged at the effective instant, as if the statement that it replaces had not been made. */
    private static Optional<Objection> against(NewStatement statement, List<Statement> before) {
        List<Statement> others = before.stream()
                .filter(other -> !statement.supersedes().equals(Optional.of(other.number())))
                .toList();
        Standing standing = Timeline.of(others).at(statement.grounds().effective());
        return switch (statement.change()) {
            case Change.Granted granted ->
                standing instanceof Standing.NotHeld ? Optional.empty() : Optional.of(Objection.ALREADY_HELD);
            case Change.Amended amended -> unlessHeld(standing);
            case Change.Suspended suspended ->
                standing instanceof Standing.Suspended
                        ? Optional.of(Objection.ALREADY_SUSPENDED)
                        : unlessHeld(standing);
            case Change.Restored restored ->
                standing instanceof Standing.Suspended ? Optional.empty() : Optional.of(Objection.NOT_SUSPENDED);
            case Change.Revoked(), Change.Withdrawn(), Change.Annulled() -> unlessHeld(standing);
            case Change.Retracted retracted -> Optional.empty();
        };
    }

    private static Optional<Objection> unlessHeld(Standing standing) {
        return standing instanceof Standing.NotHeld ? Optional.of(Objection.NOT_HELD) : Optional.empty();
    }
}
