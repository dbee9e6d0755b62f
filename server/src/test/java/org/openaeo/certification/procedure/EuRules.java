package org.openaeo.certification.procedure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Bar;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EffectRule;
import org.openaeo.standards.Holiday;
import org.openaeo.standards.ImprovementPlan;
import org.openaeo.standards.Lapse;
import org.openaeo.standards.Length;
import org.openaeo.standards.Party;
import org.openaeo.standards.PauseReason;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Term;
import org.openaeo.standards.Tier;
import org.openaeo.standards.Words;
import org.openaeo.standards.WorkingCalendar;

/** Programmes with the time limits of the Union Customs Code and of CTPAT, written down here and nowhere else. */
public final class EuRules implements Rulebook {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private final Programme programme;

    private EuRules(Programme programme) {
        this.programme = programme;
    }

    public static EuRules union() {
        return new EuRules(programme(
                Length.days(5),
                List.of(
                        clock(ClockCode.ACCEPTANCE, Length.days(30), Party.CUSTOMS, Lapse.DEEMED_ACCEPTED),
                        clock(ClockCode.INFORMATION, Length.days(30), Party.OPERATOR, Lapse.PROCEED),
                        clock(
                                ClockCode.DECISION,
                                Length.days(120),
                                Party.CUSTOMS,
                                Lapse.OVERDUE,
                                Optional.of(Length.days(60)),
                                PauseReason.INFORMATION_REQUESTED,
                                PauseReason.CRIMINAL_PROCEEDINGS,
                                PauseReason.HEARING),
                        clock(ClockCode.REMEDY, Length.days(60), Party.OPERATOR, Lapse.PROCEED),
                        clock(ClockCode.HEARING, Length.days(30), Party.OPERATOR, Lapse.PROCEED),
                        clock(ClockCode.SUSPENSION, Length.days(30), Party.CUSTOMS, Lapse.RESTORE),
                        clock(
                                ClockCode.SUSPENSION_VERIFICATION,
                                Length.days(30),
                                Party.CUSTOMS,
                                Lapse.PROPOSE_REVOCATION),
                        clock(ClockCode.SELF_REVIEW, Length.years(1), Party.OPERATOR, Lapse.OPEN_REVIEW),
                        clock(ClockCode.APPEAL, Length.days(30), Party.OPERATOR, Lapse.PROCEED),
                        clock(ClockCode.APPEAL_RULING, Length.days(90), Party.CUSTOMS, Lapse.OVERDUE),
                        clock(ClockCode.IMPROVEMENT, Length.years(2), Party.OPERATOR, Lapse.PROPOSE_REFUSAL))));
    }

    public static EuRules ctpat() {
        return new EuRules(programme(
                Length.days(0),
                List.of(
                        clock(ClockCode.ACCEPTANCE, Length.days(30), Party.CUSTOMS, Lapse.OVERDUE),
                        clock(ClockCode.DECISION, Length.days(90), Party.CUSTOMS, Lapse.OVERDUE),
                        clock(ClockCode.VISIT_NOTICE, Length.days(30), Party.OPERATOR, Lapse.PROCEED),
                        clock(ClockCode.HEARING, Length.days(30), Party.OPERATOR, Lapse.PROCEED),
                        clock(ClockCode.VALIDATION, Length.years(1), Party.CUSTOMS, Lapse.ORDER_REASSESSMENT),
                        clock(ClockCode.REVALIDATION, Length.years(4), Party.CUSTOMS, Lapse.ORDER_REASSESSMENT),
                        clock(ClockCode.SUSPENSION, Length.days(90), Party.OPERATOR, Lapse.PROPOSE_REVOCATION),
                        clock(ClockCode.APPEAL, Length.days(90), Party.OPERATOR, Lapse.PROCEED),
                        clock(ClockCode.APPEAL_RULING, Length.days(180), Party.CUSTOMS, Lapse.OVERDUE))));
    }

    private static ClockRule clock(ClockCode code, Length length, Party acts, Lapse atEnd) {
        return clock(code, length, acts, atEnd, Optional.empty());
    }

    private static ClockRule clock(
            ClockCode code, Length length, Party acts, Lapse atEnd, Optional<Length> longest, PauseReason... pauses) {
        return new ClockRule(
                code, length, acts, longest, Set.of(pauses), "clause of " + code, List.of(7, 1), true, atEnd, true);
    }

    private static Programme programme(Length effect, List<ClockRule> clocks) {
        Words name = Words.of("Name", "Nombre", "Nom");
        EditionId edition = new EditionId("EU", "2016");
        List<AuthorisationRule> types = new ArrayList<>();
        for (String type : List.of("AEOC", "AEOS")) {
            types.add(new AuthorisationRule(
                    type,
                    name,
                    edition,
                    Set.of(),
                    List.of(
                            new Tier("BASIC", name, "T1", 60, Set.of()),
                            new Tier("STANDARD", name, "T2", 80, Set.of("PRIORITY"))),
                    Set.of(),
                    Set.of("FEWER_CHECKS"),
                    AuthorisationRule.Scope.COMPANY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new ImprovementPlan(40, Length.years(2), "clause"))));
        }
        return new Programme(
                "eu",
                name,
                "Union Customs Code",
                "written for tests",
                Length.years(3),
                2,
                List.of(new Term("T1", name), new Term("T2", name)),
                List.of(new Term("IMPORTER", name)),
                List.of(new Term("FEWER_CHECKS", name), new Term("PRIORITY", name)),
                types,
                clocks,
                new EffectRule(effect, "UCC-DA Art. 29"),
                List.of(
                        new Bar(Bar.Cause.REVOCATION, Length.years(3), Set.of(), "UCC-DA Art. 11"),
                        new Bar(Bar.Cause.ANNULMENT, Length.years(3), Set.of(), "UCC-DA Art. 11")),
                Map.of("suspend", "UCC-DA Art. 16"),
                new WorkingCalendar(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(
                                new WorkingCalendar.NamedHoliday(new Holiday.Yearly(MonthDay.of(1, 1)), name),
                                new WorkingCalendar.NamedHoliday(new Holiday.Yearly(MonthDay.of(12, 25)), name),
                                new WorkingCalendar.NamedHoliday(new Holiday.FromEaster(1), name))));
    }

    /** Nine in the morning of that day. */
    public static Instant on(String day) {
        return on(LocalDate.parse(day));
    }

    public static Instant on(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }

    @Override
    public int current() {
        return 1;
    }

    @Override
    public Programme programme(int version) {
        return programme;
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }
}
