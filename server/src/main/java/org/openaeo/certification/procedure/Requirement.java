package org.openaeo.certification.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.openaeo.certification.procedure.Ground.Code;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.ClockCode;

/** A condition of a line of the table. Each tells every ground on which it fails. */
public enum Requirement {
    /** Who validated never decides. */
    FOUR_EYES(attempt -> unless(
            !attempt.facts().validators().contains(attempt.actor().id()), Ground.of(Code.VALIDATED_BY_THE_SAME))),
    /** Who took the decision never rules on the appeal against it. */
    NOT_THE_DECIDER(attempt ->
            unless(!attempt.facts().deciders().contains(attempt.actor().id()), Ground.of(Code.DECIDED_BY_THE_SAME))),
    TYPES_OPEN(Requirement::typesOpen),
    NO_BAR(Requirement::bars),
    IDENTITY_KNOWN(attempt -> unless(attempt.facts().operator().isPresent(), Ground.of(Code.OPERATOR_UNKNOWN))),
    ALL_REMEDIED(attempt -> unless(!attempt.facts().findingsOpen(), Ground.of(Code.FINDINGS_OPEN))),
    HEARD(attempt -> unless(attempt.facts().hearing() == CaseFacts.Hearing.OVER, Ground.of(Code.NOT_HEARD))),
    CONFERRALS_OPEN(attempt -> attempt.act() instanceof Act.Grant(var conferrals, var text)
            ? conferrals(attempt, conferrals, attempt.facts().types(), Code.TYPE_NOT_APPLIED_FOR)
            : List.of()),
    CONFERRALS_HELD(attempt -> attempt.act() instanceof Act.Confirm(var conferrals, var text) && !conferrals.isEmpty()
            ? conferrals(attempt, conferrals, heldTypes(attempt), Code.TYPE_NOT_HELD)
            : List.of()),
    TYPES_HELD(attempt -> attempt.act() instanceof Act.Revoke(var types, var text)
            ? strangers(types, heldTypes(attempt), Code.TYPE_NOT_HELD)
            : List.of()),
    VISIT_KNOWN(Requirement::sameVisit),
    NOTICE_OVER(attempt -> unless(
            attempt.act() instanceof Act.BeginVisit begin && begin.agreed()
                    || attempt.file()
                            .clock(ClockCode.VISIT_NOTICE)
                            .filter(clock -> attempt.at().isBefore(clock.due()))
                            .isEmpty(),
            Ground.of(Code.NOTICE_STILL_RUNS))),
    FINDINGS_NEW(Requirement::newFindings),
    FINDING_OPEN(Requirement::openFinding),
    PLAN_FORESEEN(attempt -> unless(
            attempt.facts().types().stream()
                    .flatMap(type -> attempt.programme().type(type).stream())
                    .anyMatch(rule -> rule.improvementPlan().isPresent()),
            Ground.of(Code.IMPROVEMENT_NOT_FORESEEN))),
    PERIOD_ALLOWED(ClockConditions::period),
    APPEAL_OPEN(ClockConditions::appeal),
    APPEAL_PENDING(ClockConditions::pendingAppeal),
    CLOCK_EXTENDABLE(ClockConditions::extension),
    CLOCK_PAUSABLE(ClockConditions::pause),
    CLOCK_PAUSED(ClockConditions::resumption),
    CLOCK_OVER(ClockConditions::lapse),
    ASSIGNABLE(attempt -> unless(
            !(attempt.act() instanceof Act.Assign(var task, var person)
                    && (attempt.facts().conflicted().contains(person)
                            || task == Act.Task.DECISION_MAKER
                                    && attempt.facts().validators().contains(person))),
            Ground.of(Code.CONFLICT_OF_INTEREST)));

    private final Function<Attempt, List<Ground>> check;

    Requirement(Function<Attempt, List<Ground>> check) {
        this.check = check;
    }

    List<Ground> against(Attempt attempt) {
        return check.apply(attempt);
    }

    static List<Ground> unless(boolean met, Ground ground) {
        return met ? List.of() : List.of(ground);
    }

    private static List<Ground> typesOpen(Attempt attempt) {
        if (!(attempt.act() instanceof Act.Submit(var types, var roles))) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        if (types.isEmpty()) {
            grounds.add(Ground.of(Code.NO_TYPE));
        }
        for (String type : types) {
            grounds.addAll(rolesOpen(attempt, type, roles));
        }
        return grounds;
    }

    private static List<Ground> rolesOpen(Attempt attempt, String type, Set<String> roles) {
        return attempt.programme()
                .type(type)
                .map(rule -> unless(
                        rule.roles().isEmpty() && !roles.isEmpty()
                                || roles.stream().anyMatch(rule.roles()::contains),
                        new Ground(Code.ROLE_NOT_OPEN, type)))
                .orElseGet(() -> List.of(new Ground(Code.TYPE_UNKNOWN, type)));
    }

    private static List<Ground> bars(Attempt attempt) {
        LocalDate day = attempt.rules().day(attempt.at());
        return Stream.concat(attempt.barred().stream(), attempt.facts().bars().stream())
                .filter(bar -> !day.isAfter(bar.until()))
                .filter(bar -> bar.types().stream().anyMatch(attempt.facts().types()::contains))
                .map(bar -> new Ground(Code.BARRED, bar.until() + " (" + bar.legalReference() + ")"))
                .distinct()
                .toList();
    }

    private static Set<String> heldTypes(Attempt attempt) {
        Set<String> types = new HashSet<>();
        attempt.facts().held().forEach(each -> types.add(each.type()));
        return types;
    }

    private static List<Ground> strangers(Set<String> types, Set<String> among, Code code) {
        return types.stream()
                .filter(type -> !among.contains(type))
                .sorted()
                .map(type -> new Ground(code, type))
                .toList();
    }

    private static List<Ground> conferrals(
            Attempt attempt, List<Conferral> conferrals, Set<String> among, Code stranger) {
        List<Ground> grounds = new ArrayList<>(unless(!conferrals.isEmpty(), Ground.of(Code.NO_TYPE)));
        for (Conferral conferral : conferrals) {
            grounds.addAll(strangers(Set.of(conferral.type()), among, stranger));
            grounds.addAll(rolesOpen(attempt, conferral.type(), conferral.roles()));
            boolean tierKnown = attempt.programme()
                    .type(conferral.type())
                    .flatMap((AuthorisationRule rule) -> rule.tier(conferral.tier()))
                    .isPresent();
            grounds.addAll(unless(tierKnown, new Ground(Code.TIER_UNKNOWN, conferral.type() + " " + conferral.tier())));
        }
        return grounds;
    }

    private static List<Ground> sameVisit(Attempt attempt) {
        var visit = switch (attempt.act()) {
            case Act.BeginVisit(var id, var agreed) -> id;
            case Act.EndVisit(var id, var findings, var text) -> id;
            default -> null;
        };
        return unless(
                attempt.facts()
                        .visit()
                        .filter(plan -> plan.visit().equals(visit))
                        .isPresent(),
                Ground.of(Code.OTHER_VISIT));
    }

    private static List<Ground> newFindings(Attempt attempt) {
        List<Finding> found = switch (attempt.act()) {
            case Act.EndVisit(var id, var findings, var text) -> findings;
            case Act.AddFindings(var findings, var text) -> findings;
            case Act.AgreeImprovement(var items, var text) -> items;
            default -> List.of();
        };
        Set<String> ids = new HashSet<>();
        attempt.facts().findings().forEach(each -> ids.add(each.finding().id()));
        List<Ground> grounds = new ArrayList<>();
        if (attempt.act() instanceof Act.AgreeImprovement
                && found.stream().noneMatch(item -> item.grade().needsRemedy())) {
            grounds.add(Ground.of(Code.NO_FINDING));
        }
        if (attempt.act() instanceof Act.AddFindings && found.isEmpty()) {
            grounds.add(Ground.of(Code.NO_FINDING));
        }
        found.stream()
                .filter(finding -> !ids.add(finding.id()))
                .forEach(finding -> grounds.add(new Ground(Code.FINDING_TWICE, finding.id())));
        return grounds;
    }

    private static List<Ground> openFinding(Attempt attempt) {
        String id = switch (attempt.act()) {
            case Act.ReportRemedy(var finding, var text) -> finding;
            case Act.ReturnRemedy(var finding, var text) -> finding;
            case Act.CloseFinding(var finding, var text) -> finding;
            default -> "";
        };
        return unless(
                attempt.facts().finding(id).filter(CaseFacts.Found::isOpen).isPresent(),
                new Ground(Code.FINDING_UNKNOWN, id));
    }
}
