package org.openaeo.certification.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.standards.Bar;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Programme;
import org.openaeo.trust.OperatorId;

/** Gathers a case's facts, entry by entry. */
final class FactFold {
    private final Rulebook rules;
    private Set<String> types;
    private Set<String> roles;
    private int version;
    private Optional<OperatorId> operator = Optional.empty();
    private Optional<CaseFacts.Risk> risk = Optional.empty();
    private Optional<Act.PlanVisit> visit = Optional.empty();
    private final List<CaseFacts.Found> findings = new ArrayList<>();
    private CaseFacts.Hearing hearing = CaseFacts.Hearing.NONE;
    private final Set<String> validators = new LinkedHashSet<>();
    private Set<String> deciders = new LinkedHashSet<>();
    private final Set<String> conflicted = new LinkedHashSet<>();
    private final Map<Act.Task, String> assigned = new EnumMap<>(Act.Task.class);
    private List<Conferral> held = List.of();
    /** What was held before it was taken away, for an appeal that is upheld. */
    private List<Conferral> lost = List.of();

    private Optional<CaseFacts.Suspension> suspended = Optional.empty();
    private final List<CaseFacts.Appealed> appeals = new ArrayList<>();
    private final List<CaseFacts.Barred> bars = new ArrayList<>();

    FactFold(CaseHeader header, Rulebook rules) {
        this.rules = rules;
        this.types = header.types();
        this.roles = header.roles();
        this.version = header.rules();
    }

    void take(Entry entry) {
        version = entry.rules();
        switch (entry.act()) {
            case Act.Submit(var forTypes, var inRoles) -> {
                types = forTypes;
                roles = inRoles;
            }
            case Act.Accept(var who, var text) -> operator = Optional.of(who);
            case Act.ConfirmIdentity(var who, var text) -> operator = Optional.of(who);
            case Act.MapRisks(var mapped, var text) -> risk = Optional.of(mapped);
            case Act.PlanVisit plan -> visit = Optional.of(plan);
            case Act.BeginVisit begun -> validators.add(entry.actor());
            case Act.EndVisit(var id, var found, var text) -> {
                validators.add(entry.actor());
                visit = Optional.empty();
                find(found);
            }
            case Act.AddFindings(var found, var text) -> {
                validators.add(entry.actor());
                find(found);
            }
            case Act.AgreeImprovement(var items, var text) -> {
                hearing = CaseFacts.Hearing.NONE;
                find(items);
            }
            case Act.ReportRemedy(var id, var text) -> mark(id, Finding.State.REMEDY_REPORTED);
            case Act.ReturnRemedy(var id, var text) -> {
                validators.add(entry.actor());
                mark(id, Finding.State.OPEN);
            }
            case Act.CloseFinding(var id, var text) -> {
                validators.add(entry.actor());
                mark(id, Finding.State.CLOSED);
            }
            case Act.Recommend recommendation -> validators.add(entry.actor());
            case Act.ProposeRefusal proposed -> propose(entry);
            case Act.ProposeRevocation proposed -> propose(entry);
            case Act.BeHeard heard -> hearing = CaseFacts.Hearing.OVER;
            case Act.Lapsed(var clock, var ordinal) -> lapse(entry, clock);
            case Act.Grant(var conferrals, var text) -> {
                decide(entry);
                held = conferrals;
                hearing = CaseFacts.Hearing.NONE;
            }
            case Act.Refuse(var falseInformation, var text) -> {
                decide(entry);
                bar(entry, falseInformation ? Bar.Cause.FALSE_INFORMATION : Bar.Cause.REFUSAL, types);
            }
            case Act.DoNotAccept refused -> decide(entry);
            case Act.Withdraw withdrawn -> {
                if (entry.from() != Stage.DRAFT) {
                    bar(entry, Bar.Cause.WITHDRAWAL, types);
                }
            }
            case Act.Confirm(var conferrals, var text) -> {
                if (!conferrals.isEmpty()) {
                    held = conferrals;
                }
            }
            case Act.Suspend(var kind, var period, var text) -> {
                decide(entry);
                suspended = Optional.of(kind);
            }
            case Act.Restore restored -> suspended = Optional.empty();
            case Act.AbandonRevocation abandoned -> hearing = CaseFacts.Hearing.NONE;
            case Act.Revoke(var which, var text) -> {
                decide(entry);
                bar(entry, Bar.Cause.REVOCATION, which.isEmpty() ? heldTypes() : which);
                lose(which);
                hearing = CaseFacts.Hearing.NONE;
            }
            case Act.Annul annulled -> {
                decide(entry);
                bar(entry, Bar.Cause.ANNULMENT, heldTypes());
                lose(Set.of());
                hearing = CaseFacts.Hearing.NONE;
            }
            case Act.Surrender given -> {
                bar(entry, Bar.Cause.SURRENDER, heldTypes());
                lose(Set.of());
            }
            case Act.Appeal(var level, var text) ->
                appeals.add(new CaseFacts.Appealed(level, entry.from(), Optional.empty()));
            case Act.RuleAppeal(var level, var ruling, var text) -> rule(entry, level, ruling);
            case Act.DeclareConflict declared -> {
                conflicted.add(entry.actor());
                assigned.values().remove(entry.actor());
            }
            case Act.Assign(var task, var person) -> assigned.put(task, person);
            case Act.AskInformation a -> {}
            case Act.Inform a -> {}
            case Act.ReportChange a -> {}
            case Act.ReviewItself a -> {}
            case Act.RequestSuspension a -> {}
            case Act.OpenReview a -> {}
            case Act.CloseReview a -> {}
            case Act.OrderReassessment a -> {}
            case Act.ReportReadiness a -> {}
            case Act.ExtendClock a -> {}
            case Act.PauseClock a -> {}
            case Act.ResumeClock a -> {}
            case Act.Note a -> {}
        }
        if (entry.moved() && entry.to() == Stage.MONITORED) {
            suspended = Optional.empty();
        }
        if (entry.to().isEnd()) {
            hearing = CaseFacts.Hearing.NONE;
        }
    }

    private void propose(Entry entry) {
        hearing = entry.effects().stream()
                        .anyMatch(e -> e.kind() == ClockEffect.Kind.START && e.clock() == ClockCode.HEARING)
                ? CaseFacts.Hearing.OPEN
                : CaseFacts.Hearing.OVER;
    }

    private void lapse(Entry entry, ClockCode clock) {
        if (clock == ClockCode.HEARING) {
            hearing = CaseFacts.Hearing.OVER;
        } else if (entry.moved() && (entry.to() == Stage.HEARING || entry.to() == Stage.REVOCATION_HEARING)) {
            propose(entry);
        } else if (entry.moved() && entry.to() == Stage.NOT_ACCEPTED) {
            deciders = new LinkedHashSet<>();
        }
    }

    private void decide(Entry entry) {
        deciders = new LinkedHashSet<>(Set.of(entry.actor()));
    }

    private void find(List<Finding> found) {
        found.forEach(finding -> findings.add(new CaseFacts.Found(finding, Finding.State.OPEN)));
    }

    private void mark(String id, Finding.State state) {
        findings.replaceAll(
                found -> found.finding().id().equals(id) ? new CaseFacts.Found(found.finding(), state) : found);
    }

    private Set<String> heldTypes() {
        Set<String> all = new LinkedHashSet<>();
        held.forEach(conferral -> all.add(conferral.type()));
        return all;
    }

    private void lose(Set<String> which) {
        lost = held.stream()
                .filter(each -> which.isEmpty() || which.contains(each.type()))
                .toList();
        held = held.stream().filter(each -> !lost.contains(each)).toList();
    }

    private void rule(Entry entry, int level, CaseFacts.Ruling ruling) {
        appeals.replaceAll(appeal -> appeal.level() == level && appeal.isPending() && appeal.against() == entry.from()
                ? new CaseFacts.Appealed(level, appeal.against(), Optional.of(ruling))
                : appeal);
        deciders.add(entry.actor());
        if (ruling == CaseFacts.Ruling.UPHELD) {
            bars.clear();
            suspended = Optional.empty();
            if (entry.to() == Stage.MONITORED && held.isEmpty()) {
                held = lost;
            }
            if (entry.to() == Stage.DECISION) {
                hearing = CaseFacts.Hearing.NONE;
            }
        }
    }

    private void bar(Entry entry, Bar.Cause cause, Set<String> of) {
        Programme programme = rules.programme(entry.rules());
        programme.bars().stream()
                .filter(bar -> bar.cause() == cause)
                .filter(bar -> bar.types().isEmpty() || bar.types().stream().anyMatch(of::contains))
                .forEach(bar -> bars.add(new CaseFacts.Barred(
                        cause,
                        bar.types().isEmpty() ? of : bar.types(),
                        programme
                                .calendar()
                                .reckon(rules.day(entry.at()), bar.length(), false)
                                .last(),
                        bar.legalReference())));
    }

    CaseFacts facts() {
        return new CaseFacts(
                types,
                roles,
                version,
                operator,
                risk,
                visit,
                findings,
                hearing,
                validators,
                deciders,
                conflicted,
                assigned,
                held,
                suspended,
                appeals,
                bars);
    }
}
