package org.openaeo.trust.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.trust.Change;
import org.openaeo.trust.Standing;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;

/**
 * How one authorisation stands over all time, as far as was known at one instant.
 *
 * <p>The statements known then, without those that a known statement replaces, are read in the order in which they
 * take effect; at the same instant the one learnt later has the last word, because it was made in the knowledge of the
 * other. Statements that find nothing to act on (a restoration of what is not suspended) change nothing: partners'
 * messages arrive in any order, and the one they refer to may still come.
 */
public final class Timeline {
    private static final Comparator<Statement> IN_EFFECT = Comparator.comparing(Statement::effective)
            .thenComparing(Statement::learnt)
            .thenComparingInt(Statement::number);

    private final List<Period> periods;

    private Timeline(List<Period> periods) {
        this.periods = List.copyOf(periods);
    }

    /** A stretch of one standing, from the first instant to before the second; empty where it has no end. */
    public record Period(Instant from, Optional<Instant> to, Standing standing) {}

    public static Timeline of(Collection<Statement> statements) {
        return of(statements, Instant.MAX);
    }

    public static Timeline of(Collection<Statement> statements, Instant knownAt) {
        List<Statement> known = statements.stream()
                .filter(statement -> !statement.learnt().isAfter(knownAt))
                .toList();
        Set<Integer> replaced = known.stream()
                .flatMap(statement -> statement.supersedes().stream())
                .collect(Collectors.toSet());
        Fold fold = new Fold();
        known.stream()
                .filter(statement -> !replaced.contains(statement.number()))
                .sorted(IN_EFFECT)
                .forEach(fold::take);
        return new Timeline(fold.periods());
    }

    /** The standing at an instant. */
    public Standing at(Instant instant) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            Period period = periods.get(i);
            if (!period.from().isAfter(instant)) {
                boolean over = period.to().filter(to -> !to.isAfter(instant)).isPresent();
                return over ? Standing.NOT_HELD : period.standing();
            }
        }
        return Standing.NOT_HELD;
    }

    /** The stretches in which it is held or suspended, in order of time and without overlap. */
    public List<Period> periods() {
        return periods;
    }

    /** Walks through the statements; closes a period whenever the standing changes or its terms run out. */
    private static final class Fold {
        private final List<Period> periods = new ArrayList<>();
        private Standing standing = Standing.NOT_HELD;
        private Instant from = Instant.MIN;

        void take(Statement statement) {
            Instant effective = statement.effective();
            expireBefore(effective);
            Standing next = runOutBy(effective, statement) ? Standing.NOT_HELD : after(statement);
            if (!next.equals(standing)) {
                close(Optional.of(effective));
                standing = next;
                from = effective;
            }
        }

        List<Period> periods() {
            close(end());
            return periods;
        }

        /** Terms that run out at this very instant may still be renewed without a break. */
        private void expireBefore(Instant effective) {
            end().filter(end -> end.isBefore(effective)).ifPresent(end -> {
                close(Optional.of(end));
                standing = Standing.NOT_HELD;
                from = end;
            });
        }

        private void close(Optional<Instant> to) {
            boolean lasted = to.isEmpty() || from.isBefore(to.get());
            if (lasted && !(standing instanceof Standing.NotHeld)) {
                periods.add(new Period(from, to, standing));
            }
        }

        private Optional<Instant> end() {
            return switch (standing) {
                case Standing.NotHeld none -> Optional.empty();
                case Standing.Held held -> held.terms().until();
                case Standing.Suspended suspended -> suspended.terms().until();
            };
        }

        private Standing after(Statement statement) {
            Instant effective = statement.effective();
            Instant learnt = statement.learnt();
            return switch (statement.change()) {
                case Change.Granted(Terms terms) -> held(terms, effective, learnt);
                case Change.Amended(Terms terms) ->
                    switch (standing) {
                        case Standing.NotHeld none -> none;
                        case Standing.Held before -> held(terms, effective, learnt);
                        case Standing.Suspended before -> new Standing.Suspended(terms, before.since(), before.known());
                    };
                case Change.Suspended() ->
                    standing instanceof Standing.Held(Terms terms, Instant since, Instant known)
                            ? new Standing.Suspended(terms, effective, learnt)
                            : standing;
                case Change.Restored() ->
                    standing instanceof Standing.Suspended(Terms terms, Instant since, Instant known)
                            ? new Standing.Held(terms, effective, learnt)
                            : standing;
                case Change.Revoked(), Change.Withdrawn(), Change.Annulled() -> Standing.NOT_HELD;
                case Change.Retracted() -> standing;
            };
        }

        /** Terms that end no later than they take effect confer nothing. */
        private boolean runOutBy(Instant effective, Statement statement) {
            return statement
                    .change()
                    .terms()
                    .flatMap(Terms::until)
                    .filter(until -> !until.isAfter(effective))
                    .isPresent();
        }

        /** New terms at the level already held are no break: trust goes back to where that level began. */
        private Standing held(Terms terms, Instant effective, Instant learnt) {
            if (standing instanceof Standing.Held before
                    && before.terms().level().equals(terms.level())) {
                return new Standing.Held(terms, before.since(), before.known());
            }
            return new Standing.Held(terms, effective, learnt);
        }
    }
}
