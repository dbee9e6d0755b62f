package org.openaeo.certification.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.ClockCode;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;

/** Cases with a past, for tests. */
public class PastCases {
    public static final Actor COMPANY = Actor.applicant("person:company");
    public static final Actor OFFICER = Actor.customs("person:officer", Role.AEO_OFFICER);
    public static final Actor DECIDER = Actor.customs("person:decider", Role.DECISION_MAKER);
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final CaseFiles cases;
    private final Operators operators;

    PastCases(CaseFiles cases, Operators operators) {
        this.cases = cases;
        this.operators = operators;
    }

    /** @param id of its first case */
    public record Applicant(CompanyId company, OperatorId operator, Identifier tin, CaseId id) {}

    public Applicant applicant() {
        Identifier tin = Identifier.parse(IdentifierScheme.TIN, "XA" + NEXT.incrementAndGet())
                .orElseThrow();
        var registered = (Registered.Entered) operators.register(
                new NewOperator("Añil Textiles", new CountryCode("XA"), Set.of(tin), Optional.empty()));
        return new Applicant(
                new CompanyId(UUID.randomUUID()), registered.operator(), tin, new CaseId(UUID.randomUUID()));
    }

    public CaseId submitted(Applicant of, String day) {
        return cases.history(
                new NewCase(of.company(), Set.of("AEOC"), Set.of("IMPORTER")),
                COMPANY.id(),
                EuRules.on(day),
                List.of(past(COMPANY, day, new Act.Submit(Set.of("AEOC"), Set.of("IMPORTER")))),
                true);
    }

    /** Applied for in March, granted on that day and in effect since the fifth day after it. */
    public Applicant granted(String day) {
        Applicant of = applicant();
        List<PastAct> acts = new ArrayList<>();
        acts.add(past(COMPANY, "2026-03-02", new Act.Submit(Set.of("AEOC"), Set.of("IMPORTER"))));
        acts.add(past(OFFICER, "2026-03-16", new Act.Accept(of.operator(), "")));
        acts.add(past(OFFICER, "2026-04-01", new Act.AskInformation("Accounts")));
        acts.add(past(COMPANY, "2026-04-08", new Act.Inform("Here")));
        acts.add(past(OFFICER, "2026-05-04", new Act.Recommend(Act.Recommendation.GRANT, "")));
        var conferral = new Conferral("AEOC", "STANDARD", Set.of("IMPORTER"));
        acts.add(past(DECIDER, day, new Act.Grant(List.of(conferral), "All is met")));
        CaseId id = cases.history(
                new NewCase(of.company(), Set.of("AEOC"), Set.of("IMPORTER")),
                COMPANY.id(),
                EuRules.on("2026-03-01"),
                acts,
                true);
        CaseClock effect = cases.find(id).orElseThrow().clock(ClockCode.EFFECT).orElseThrow();
        cases.further(id, List.of(new PastAct(new Act.Lapsed(ClockCode.EFFECT, 1), Actor.SYSTEM, effect.due())), true);
        return new Applicant(of.company(), of.operator(), of.tin(), id);
    }

    public void goesOn(Applicant of, String who, String day, Act act) {
        Actor actor = who.equals("COMPANY") ? COMPANY : DECIDER;
        cases.further(of.id(), List.of(past(actor, day, act)), true);
    }

    private static PastAct past(Actor actor, String day, Act act) {
        return new PastAct(act, actor, EuRules.on(day));
    }
}
