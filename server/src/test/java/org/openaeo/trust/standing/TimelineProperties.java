package org.openaeo.trust.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.openaeo.trust.Change;
import org.openaeo.trust.Standing;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;
import org.openaeo.trust.standing.Timeline.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** The fold against a walk through the calendar, day by day, that keeps no periods and takes no short cuts. */
class TimelineProperties {
    private static final int DAYS = 14;

    @Property(tries = 2_000)
    void agreesWithTheCalendarOnEveryDayAsKnownOnEveryDay(@ForAll("histories") List<Statement> history) {
        for (int known = -1; known <= DAYS; known++) {
            Timeline timeline = Timeline.of(history, Said.day(known));
            for (int at = -1; at <= DAYS; at++) {
                assertThat(timeline.at(Said.day(at)))
                        .as("day %d as known on day %d", at, known)
                        .isEqualTo(calendar(history, at, known));
            }
        }
    }

    @Property
    void doesNotDependOnTheOrderInWhichStatementsAreRead(
            @ForAll("histories") List<Statement> history, @ForAll long seed) {
        List<Statement> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Timeline.of(shuffled).periods())
                .isEqualTo(Timeline.of(history).periods());
    }

    @Property
    void neverChangesWhatWasKnownBefore(@ForAll("histories") List<Statement> history, @ForAll("days") int learnt) {
        List<Statement> earlier = history.stream()
                .filter(statement -> !statement.learnt().isAfter(Said.day(learnt)))
                .toList();

        assertThat(Timeline.of(history, Said.day(learnt)).periods())
                .isEqualTo(Timeline.of(earlier).periods());
    }

    @Property
    void givesPeriodsInOrderWithoutOverlap(@ForAll("histories") List<Statement> history) {
        List<Period> periods = Timeline.of(history).periods();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            assertThat(period.to().map(to -> to.isAfter(period.from())).orElse(true))
                    .isTrue();
            if (i > 0) {
                Instant before = periods.get(i - 1).to().orElseThrow();
                assertThat(before).isBeforeOrEqualTo(period.from());
            }
        }
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, DAYS);
    }

    @Provide
    Arbitrary<List<Statement>> histories() {
        Arbitrary<Optional<Integer>> replaced =
                Arbitraries.integers().between(1, 7).optional(0.2);
        Arbitrary<Saying> sayings =
                Combinators.combine(changes(), days(), days(), replaced).as(Saying::new);
        return sayings.list().ofMaxSize(8).map(TimelineProperties::said);
    }

    private Arbitrary<Change> changes() {
        Arbitrary<Terms> terms = Combinators.combine(
                        Arbitraries.of("T1", "T2", "T3"),
                        Arbitraries.integers().between(1, DAYS).optional(0.3))
                .as((level, until) -> until.map(day -> Said.terms(level, day)).orElseGet(() -> Said.terms(level)));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, terms.map(Change.Granted::new)),
                net.jqwik.api.Tuple.of(2, terms.map(Change.Amended::new)),
                net.jqwik.api.Tuple.of(
                        5,
                        Arbitraries.of(
                                new Change.Suspended(),
                                new Change.Restored(),
                                new Change.Revoked(),
                                new Change.Withdrawn(),
                                new Change.Annulled())),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Change.Retracted())));
    }

    private record Saying(Change change, int effective, int learnt, Optional<Integer> replaced) {}

    private static List<Statement> said(List<Saying> sayings) {
        Said said = new Said();
        for (Saying saying : sayings) {
            int written = said.all().size();
            Optional<Integer> replaced = saying.replaced().filter(number -> number <= written);
            if (saying.change() instanceof Change.Retracted && replaced.isEmpty()) {
                continue;
            }
            Said.Saying each = said.on(saying.learnt()).effective(saying.effective());
            replaced.ifPresent(each::replacing);
            each.that(saying.change());
        }
        return said.all();
    }

    private static Standing calendar(List<Statement> history, int at, int known) {
        Optional<Statement> decisive = Optional.empty();
        boolean suspended = false;
        Optional<Terms> terms = Optional.empty();
        for (int day = 0; day <= at; day++) {
            Instant today = Said.day(day);
            Instant yesterday = today.minus(Duration.ofDays(1));
            if (terms.flatMap(Terms::until)
                    .filter(until -> !until.isAfter(yesterday))
                    .isPresent()) {
                terms = Optional.empty();
            }
            for (Statement statement : effectiveOn(history, today, Said.day(known))) {
                boolean held = terms.isPresent();
                switch (statement.change().kind()) {
                    case GRANTED -> {
                        if (!held || suspended || !sameLevel(terms, statement)) {
                            decisive = Optional.of(statement);
                        }
                        terms = notYetOver(statement, today);
                        suspended = false;
                    }
                    case AMENDED -> {
                        if (held) {
                            decisive = suspended || sameLevel(terms, statement) ? decisive : Optional.of(statement);
                            terms = notYetOver(statement, today);
                        }
                    }
                    case SUSPENDED -> {
                        decisive = held && !suspended ? Optional.of(statement) : decisive;
                        suspended |= held;
                    }
                    case RESTORED -> {
                        decisive = held && suspended ? Optional.of(statement) : decisive;
                        suspended = false;
                    }
                    case REVOKED, WITHDRAWN, ANNULLED -> {
                        terms = Optional.empty();
                        suspended = false;
                    }
                    case RETRACTED -> {}
                }
            }
            suspended &= terms.isPresent();
        }
        Instant now = Said.day(at);
        if (terms.isEmpty()
                || terms.get().until().filter(until -> !until.isAfter(now)).isPresent()) {
            return Standing.NOT_HELD;
        }
        Statement began = decisive.orElseThrow();
        return suspended
                ? new Standing.Suspended(terms.get(), began.effective(), began.learnt())
                : new Standing.Held(terms.get(), began.effective(), began.learnt());
    }

    private static Optional<Terms> notYetOver(Statement statement, Instant today) {
        return statement
                .change()
                .terms()
                .filter(terms -> terms.until().map(today::isBefore).orElse(true));
    }

    private static boolean sameLevel(Optional<Terms> terms, Statement statement) {
        return terms.map(Terms::level).equals(statement.change().terms().map(Terms::level));
    }

    private static List<Statement> effectiveOn(List<Statement> history, Instant day, Instant known) {
        return history.stream()
                .filter(statement -> statement.effective().equals(day))
                .filter(statement -> !statement.learnt().isAfter(known))
                .filter(statement -> history.stream()
                        .noneMatch(other -> !other.learnt().isAfter(known)
                                && other.supersedes().equals(Optional.of(statement.number()))))
                .sorted(Comparator.comparing(Statement::learnt).thenComparing(Statement::number))
                .toList();
    }
}
