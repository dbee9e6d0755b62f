package org.openaeo.certification.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Lapse;
import org.openaeo.standards.PauseReason;

/**
 * One line of the table: from where an act leads where, who may, on which conditions, and what follows.
 *
 * @param to empty: the case stays where it is
 * @param when all of which must hold, where an act leads to different stages
 * @param lapse for a clock that ran out: what the programme says happens then
 * @param clocks for a clock that ran out: which; empty: any
 * @param reference under which the programme names the clause; where it names none, the clause of the first clock
 *     concerned counts
 */
public record Transition(
        Act.Kind act,
        Set<Stage> from,
        Optional<Stage> to,
        Set<Who> who,
        Set<When> when,
        Optional<Lapse> lapse,
        Set<ClockCode> clocks,
        Set<Requirement> requires,
        List<Effect> effects,
        String reference,
        Optional<Letter> letter) {
    static Transition on(Act.Kind act, Set<Stage> from, Who... who) {
        return new Transition(
                act,
                from,
                Optional.empty(),
                Set.of(who),
                Set.of(),
                Optional.empty(),
                Set.of(),
                EnumSet.noneOf(Requirement.class),
                List.of(),
                act.code(),
                Optional.empty());
    }

    static Transition lapse(Lapse lapse, Set<Stage> from, ClockCode... clocks) {
        Transition line = on(Act.Kind.LAPSED, from, Who.SYSTEM);
        return new Transition(
                line.act,
                from,
                line.to,
                line.who,
                line.when,
                Optional.of(lapse),
                Set.of(clocks),
                Set.of(Requirement.CLOCK_OVER),
                List.of(),
                "lapsed",
                Optional.empty());
    }

    Transition to(Stage stage) {
        return new Transition(
                act, from, Optional.of(stage), who, when, lapse, clocks, requires, effects, reference, letter);
    }

    Transition when(When... circumstances) {
        return new Transition(
                act, from, to, who, Set.of(circumstances), lapse, clocks, requires, effects, reference, letter);
    }

    Transition needs(Requirement... needed) {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        all.addAll(requires);
        all.addAll(List.of(needed));
        return new Transition(act, from, to, who, when, lapse, clocks, all, effects, reference, letter);
    }

    Transition starts(ClockCode clock) {
        return does(new Effect.Start(clock));
    }

    /** Starts the clock unless one of that code runs already. */
    Transition ensures(ClockCode clock) {
        return does(new Effect.Ensure(clock));
    }

    Transition stops(ClockCode clock) {
        return does(new Effect.Stop(clock));
    }

    Transition stopsAll() {
        return does(new Effect.StopAll());
    }

    Transition pauses(ClockCode clock, PauseReason reason) {
        return does(new Effect.Pause(clock, reason));
    }

    Transition resumes(PauseReason reason) {
        return does(new Effect.Resume(reason));
    }

    Transition does(Effect effect) {
        List<Effect> all = new ArrayList<>(effects);
        all.add(effect);
        return new Transition(act, from, to, who, when, lapse, clocks, requires, List.copyOf(all), reference, letter);
    }

    Transition writes(Letter kind) {
        return new Transition(act, from, to, who, when, lapse, clocks, requires, effects, reference, Optional.of(kind));
    }

    /** Whether the line is meant for that act, wherever the case stands. */
    boolean concerns(Act deed, Optional<Lapse> atEnd) {
        return act == deed.kind()
                && lapse.equals(atEnd)
                && (clocks.isEmpty() || deed instanceof Act.Lapsed(var clock, var ordinal) && clocks.contains(clock));
    }
}
