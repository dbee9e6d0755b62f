package org.openaeo.certification.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;

/** Turns what a line of the table does to clocks into what it does to the clocks of one case. */
final class Effects {
    /** Whose end lets those go on that stood still for its sake. */
    private static final Map<ClockCode, PauseReason> CAUSES = Map.of(
            ClockCode.INFORMATION, PauseReason.INFORMATION_REQUESTED,
            ClockCode.REMEDY, PauseReason.REMEDY,
            ClockCode.IMPROVEMENT, PauseReason.REMEDY,
            ClockCode.HEARING, PauseReason.HEARING);

    private final Attempt attempt;
    private final List<ClockEffect> effects = new ArrayList<>();
    private final Map<ClockCode, Integer> open = new LinkedHashMap<>();
    private final Map<ClockCode, Set<PauseReason>> paused = new LinkedHashMap<>();
    private final Set<ClockCode> overdue = new LinkedHashSet<>();

    Effects(Attempt attempt) {
        this.attempt = attempt;
        attempt.file().openClocks().forEach(clock -> {
            open.put(clock.code(), clock.ordinal());
            paused.put(clock.code(), new LinkedHashSet<>(clock.paused()));
            if (clock.state() == CaseClock.State.OVERDUE) {
                overdue.add(clock.code());
            }
        });
    }

    List<ClockEffect> of(Transition line) {
        if (attempt.act() instanceof Act.Lapsed(var code, var ordinal)) {
            end(ClockEffect.Kind.LAPSE, code);
        }
        line.effects().forEach(this::take);
        return effects;
    }

    private void take(Effect effect) {
        switch (effect) {
            case Effect.Start(var code) -> start(code, Optional.empty());
            case Effect.Ensure(var code) -> {
                if (!open.containsKey(code)) {
                    start(code, Optional.empty());
                }
            }
            case Effect.Stop(var code) -> stop(code);
            case Effect.StopAll() -> List.copyOf(open.keySet()).forEach(this::stop);
            case Effect.Pause(var code, var reason) -> pause(code, reason);
            case Effect.Resume(var reason) -> resume(reason);
            case Effect.AsSaid() -> asSaid();
        }
    }

    private void asSaid() {
        switch (attempt.act()) {
            case Act.Suspend(var kind, var period, var text) -> start(ClockCode.SUSPENSION, period);
            case Act.ExtendClock(var code, var by, var text) ->
                add(new ClockEffect(ClockEffect.Kind.EXTEND, code, ordinal(code), Optional.of(by), Optional.empty()));
            case Act.PauseClock(var code, var reason, var text) -> pause(code, reason);
            case Act.ResumeClock(var code, var reason, var text) -> resume(code, reason);
            default -> throw new IllegalStateException(attempt.act().kind() + " says nothing about clocks");
        }
    }

    private void start(ClockCode code, Optional<Length> own) {
        if (code == ClockCode.APPEAL && levelsUsedUp()) {
            return;
        }
        Optional<Length> length = attempt.programme().clock(code).map(rule -> own.orElse(rule.length()));
        if (length.isEmpty()) {
            return;
        }
        stop(code);
        int ordinal = 1
                + (int) attempt.file().clocks().stream()
                        .filter(clock -> clock.code() == code)
                        .count();
        open.put(code, ordinal);
        paused.put(code, new LinkedHashSet<>());
        overdue.remove(code);
        add(new ClockEffect(ClockEffect.Kind.START, code, ordinal, length, Optional.empty()));
    }

    private boolean levelsUsedUp() {
        int used = attempt.act() instanceof Act.RuleAppeal(var level, var ruling, var text) ? level : 0;
        return used >= attempt.programme().appealLevels();
    }

    private void stop(ClockCode code) {
        end(ClockEffect.Kind.STOP, code);
    }

    private void end(ClockEffect.Kind kind, ClockCode code) {
        Integer ordinal = open.remove(code);
        if (ordinal == null) {
            return;
        }
        add(ClockEffect.of(kind, code, ordinal));
        Optional.ofNullable(CAUSES.get(code)).ifPresent(this::resume);
    }

    private void pause(ClockCode code, PauseReason reason) {
        boolean allowed = attempt.programme()
                .clock(code)
                .filter(rule -> rule.pauses().contains(reason))
                .isPresent();
        if (allowed
                && open.containsKey(code)
                && !overdue.contains(code)
                && paused(code).add(reason)) {
            add(new ClockEffect(ClockEffect.Kind.PAUSE, code, ordinal(code), Optional.empty(), Optional.of(reason)));
        }
    }

    private void resume(PauseReason reason) {
        List.copyOf(open.keySet()).forEach(code -> resume(code, reason));
    }

    private void resume(ClockCode code, PauseReason reason) {
        if (open.containsKey(code) && paused(code).remove(reason)) {
            add(new ClockEffect(ClockEffect.Kind.RESUME, code, ordinal(code), Optional.empty(), Optional.of(reason)));
        }
    }

    private Set<PauseReason> paused(ClockCode code) {
        return paused.computeIfAbsent(code, each -> new LinkedHashSet<>());
    }

    private int ordinal(ClockCode code) {
        return Optional.ofNullable(open.get(code)).orElseThrow();
    }

    private void add(ClockEffect effect) {
        effects.add(effect);
    }
}
