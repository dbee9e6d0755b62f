package org.openaeo.demo.chapter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.openaeo.certification.file.PastAct;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.trust.OperatorId;

/** What happens in one case file, act after act, told in days before the world's beginning. */
final class Script {
    /** A day's acts follow one another by so many minutes. */
    private static final int APART = 17;

    private static final LocalTime OPENING = LocalTime.of(8, 40);

    private final Cast cast;
    private final Actor applicant;
    private final OperatorId operator;
    private final Set<String> roles;
    private final String type;
    private final String tier;
    private final LocalDate today;
    private final ZoneId zone;
    private final UUID visit;
    private final List<PastAct> acts = new ArrayList<>();

    /** @param visit which visit the script speaks of */
    Script(Cast cast, Actor applicant, OperatorId operator, Applied applied, LocalDate today, ZoneId zone, UUID visit) {
        this.cast = cast;
        this.applicant = applicant;
        this.operator = operator;
        this.roles = applied.roles();
        this.type = applied.type();
        this.tier = applied.tier();
        this.today = today;
        this.zone = zone;
        this.visit = visit;
    }

    /** What is applied for, and the tier that a grant confers. */
    record Applied(String type, String tier, Set<String> roles) {
        Applied {
            roles = Set.copyOf(roles);
        }
    }

    List<PastAct> acts() {
        return List.copyOf(acts);
    }

    /** What comes after it and speaks of another visit. */
    Script about(UUID other) {
        return new Script(cast, applicant, operator, new Applied(type, tier, roles), today, zone, other);
    }

    Script submitted(int ago) {
        return say(ago, applicant, new Act.Submit(Set.of(type), roles));
    }

    Script accepted(int ago) {
        say(ago, cast.officer(), new Act.Assign(Act.Task.OFFICER, cast.officer().id()));
        return say(ago, cast.officer(), new Act.Accept(operator, "Complete; no bar; identity found in the register"));
    }

    Script risks(int ago, CaseFacts.Risk risk) {
        say(ago, cast.officer(), new Act.MapRisks(risk, "Trade of three years, routes and partners looked through"));
        return say(
                ago,
                cast.officer(),
                new Act.Assign(Act.Task.VALIDATOR, cast.validator().id()));
    }

    Script visitPlanned(int ago, int day) {
        return say(ago, cast.validator(), new Act.PlanVisit(visit, day(day), "Main site, two people, one day"));
    }

    Script visitBegun(int ago) {
        return say(ago, cast.validator(), new Act.BeginVisit(visit, true));
    }

    Script visited(int ago, Finding... findings) {
        visitBegun(ago);
        return say(
                ago,
                cast.validator(),
                new Act.EndVisit(visit, List.of(findings), "Premises, records and staff seen; report in the file"));
    }

    /** From the submission to the end of a visit that found nothing, over six weeks. */
    Script examined(int submitted) {
        return submitted(submitted)
                .accepted(submitted - 8)
                .risks(submitted - 13, CaseFacts.Risk.LOW)
                .visitPlanned(submitted - 20, submitted - 41)
                .visited(submitted - 41);
    }

    Script remedied(int ago, String finding, String remedy) {
        say(ago, applicant, new Act.ReportRemedy(finding, remedy));
        return say(ago - 6, cast.validator(), new Act.CloseFinding(finding, "Seen and effective"));
    }

    Script granted(int ago) {
        say(
                ago,
                cast.decider(),
                new Act.Grant(
                        List.of(new Conferral(type, tier, roles)), "The criteria are met, as validation has shown"));
        return this;
    }

    /** A grant and its effect, on the first instant after the fifth day. */
    Script inEffect(int ago) {
        granted(ago);
        LocalDate decided = LocalDate.ofInstant(acts.getLast().at(), zone);
        Instant due = decided.plusDays(6).atStartOfDay(zone).toInstant();
        acts.add(new PastAct(new Act.Lapsed(ClockCode.EFFECT, 1), Actor.SYSTEM, due));
        return this;
    }

    Script suspended(int ago, CaseFacts.Suspension kind, Optional<Length> period, String ground) {
        return decides(ago, new Act.Suspend(kind, period, ground));
    }

    Script heard(int ago, String words) {
        return applies(ago, new Act.BeHeard(words));
    }

    /** The holder reports what changed three days before. */
    Script changed(int ago, CaseFacts.ReportedChange change, String text) {
        return say(ago, applicant, new Act.ReportChange(change, day(ago + 3), text));
    }

    Script applies(int ago, Act act) {
        return say(ago, applicant, act);
    }

    Script officer(int ago, Act act) {
        return say(ago, cast.officer(), act);
    }

    Script validates(int ago, Act act) {
        return say(ago, cast.validator(), act);
    }

    Script decides(int ago, Act act) {
        return say(ago, cast.decider(), act);
    }

    private Script say(int ago, Actor actor, Act act) {
        Instant at = day(ago).atTime(OPENING).atZone(zone).toInstant();
        for (PastAct past : acts) {
            Instant after = past.at().plusSeconds(APART * 60L);
            if (after.isAfter(at)) {
                at = after;
            }
        }
        acts.add(new PastAct(act, actor, at));
        return this;
    }

    /** That day, or the Friday before it where nobody works. */
    private LocalDate day(int ago) {
        LocalDate day = today.minusDays(ago);
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }
}
