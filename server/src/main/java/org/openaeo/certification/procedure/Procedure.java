package org.openaeo.certification.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Ground.Code;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.Lapse;
import org.openaeo.standards.Programme;

/**
 * Performs acts in case files by the {@link TransitionTable}, or refuses them with every ground. It decides alone who
 * may: pages only ask it beforehand what to offer.
 */
public final class Procedure {
    private final Rulebook rules;

    public Procedure(Rulebook rules) {
        this.rules = rules;
    }

    /** @param barred for how long the company may not apply, by its other cases */
    public Taken take(CaseFile file, Act act, Actor actor, Instant at, List<CaseFacts.Barred> barred) {
        int version = governing(file, act);
        Programme programme = rules.programme(version);
        Attempt attempt = new Attempt(file, act, actor, at, programme, rules, barred);
        List<Transition> concerning = TransitionTable.concerning(act, atEnd(file, act));
        Optional<Transition> line = line(attempt, concerning);
        Set<Ground> grounds = new LinkedHashSet<>(everywhere(attempt));
        if (line.isEmpty()) {
            grounds.add(new Ground(Code.NOT_IN_THIS_STAGE, file.stage().name()));
        }
        line.or(() -> concerning.stream().findFirst()).ifPresent(judged -> judge(attempt, judged, grounds));
        return grounds.isEmpty() ? done(attempt, line.orElseThrow(), version) : new Taken.Refused(List.copyOf(grounds));
    }

    public Taken take(CaseFile file, Act act, Actor actor, Instant at) {
        return take(file, act, actor, at, List.of());
    }

    /** What that person may begin to do now; whether its contents then stand is another matter. */
    public Set<Act.Kind> offered(CaseFile file, Actor actor) {
        Set<Act.Kind> kinds = EnumSet.noneOf(Act.Kind.class);
        boolean conflicted = file.facts().conflicted().contains(actor.id());
        for (Transition line : TransitionTable.LINES) {
            boolean four = line.requires().contains(Requirement.FOUR_EYES)
                    && file.facts().validators().contains(actor.id());
            if (line.from().contains(file.stage())
                    && line.who().stream().anyMatch(who -> who.is(actor))
                    && !conflicted
                    && !four
                    && waitedFor(file, line)) {
                kinds.add(line.act());
            }
        }
        return kinds;
    }

    private static boolean waitedFor(CaseFile file, Transition line) {
        return switch (line.act()) {
            case REFUSE, REVOKE, ANNUL -> file.facts().hearing() == CaseFacts.Hearing.OVER;
            case GRANT, CONFIRM -> !file.facts().findingsOpen();
            case REPORT_REMEDY, RETURN_REMEDY, CLOSE_FINDING -> file.facts().findingsOpen();
            case BE_HEARD -> file.facts().hearing() == CaseFacts.Hearing.OPEN;
            case APPEAL -> file.clock(org.openaeo.standards.ClockCode.APPEAL).isPresent();
            case RULE_APPEAL -> file.facts().pendingAppeal(file.stage()).isPresent();
            default -> true;
        };
    }

    /** A case is governed by the programme under which it was submitted, until a reassessment looks at it anew. */
    private int governing(CaseFile file, Act act) {
        return switch (act) {
            case Act.Submit submitted -> rules.current();
            case Act.OrderReassessment ordered -> rules.current();
            default -> file.facts().rules();
        };
    }

    private static Optional<Lapse> atEnd(CaseFile file, Act act) {
        return act instanceof Act.Lapsed(var code, var ordinal)
                ? file.lastClock(code).map(clock -> clock.rule().atEnd()).or(() -> Optional.of(Lapse.OVERDUE))
                : Optional.empty();
    }

    private static Optional<Transition> line(Attempt attempt, List<Transition> concerning) {
        return concerning.stream()
                .filter(line -> line.from().contains(attempt.file().stage()))
                .filter(line -> line.when().stream()
                        .allMatch(when -> when.holds(attempt.file(), attempt.act(), attempt.programme())))
                .findFirst();
    }

    /** What holds for every act. */
    private static List<Ground> everywhere(Attempt attempt) {
        List<Ground> grounds = new ArrayList<>();
        if (attempt.facts().conflicted().contains(attempt.actor().id())) {
            grounds.add(Ground.of(Code.CONFLICT_OF_INTEREST));
        }
        attempt.file()
                .lastActedAt()
                .or(() -> Optional.of(attempt.file().header().opened()))
                .filter(attempt.at()::isBefore)
                .ifPresent(last -> grounds.add(new Ground(Code.BEFORE_THE_LAST_ENTRY, last.toString())));
        return grounds;
    }

    private static void judge(Attempt attempt, Transition line, Set<Ground> grounds) {
        if (line.who().stream().noneMatch(who -> who.is(attempt.actor()))) {
            grounds.add(Ground.of(Code.NOT_YOUR_ROLE));
        }
        line.requires().forEach(requirement -> grounds.addAll(requirement.against(attempt)));
    }

    private Taken.Done done(Attempt attempt, Transition line, int version) {
        CaseFile file = attempt.file();
        List<ClockEffect> effects = new Effects(attempt).of(line);
        Stage to = line.to().orElse(file.stage());
        Entry entry = new Entry(
                file.version() + 1,
                attempt.at(),
                attempt.actor().id(),
                attempt.actor().side(),
                attempt.act(),
                file.stage(),
                to,
                effects,
                version,
                reference(attempt, line, effects),
                line.letter());
        List<Entry> entries = new ArrayList<>(file.entries());
        entries.add(entry);
        return new Taken.Done(CaseFile.fold(file.header(), entries, rules), entry);
    }

    /** The clause that the programme names for the act; else that of the first clock concerned, else its source. */
    private static String reference(Attempt attempt, Transition line, List<ClockEffect> effects) {
        Programme programme = attempt.programme();
        return programme
                .reference(line.reference())
                .or(() -> effects.stream()
                        .flatMap(effect -> programme.clock(effect.clock()).stream())
                        .map(ClockRule::legalReference)
                        .findFirst())
                .orElse(programme.source());
    }
}
