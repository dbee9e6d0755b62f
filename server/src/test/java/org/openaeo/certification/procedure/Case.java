package org.openaeo.certification.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.ClockCode;
import org.openaeo.trust.OperatorId;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that tests carry forward day by day. */
final class Case {
    static final Actor COMPANY = Actor.applicant("person:company");
    static final Actor OFFICER = Actor.customs("person:officer", Role.AEO_OFFICER);
    static final Actor VALIDATOR = Actor.customs("person:validator", Role.VALIDATOR, Role.DECISION_MAKER);
    static final Actor DECIDER = Actor.customs("person:decider", Role.DECISION_MAKER);
    static final Actor OTHER_DECIDER = Actor.customs("person:other-decider", Role.DECISION_MAKER);
    static final OperatorId OPERATOR = OperatorId.random();
    static final UUID VISIT = UUID.randomUUID();

    final EuRules rules;
    final Procedure procedure;
    CaseFile file;

    Case(EuRules rules, String opened) {
        this.rules = rules;
        this.procedure = new Procedure(rules);
        CaseHeader header = new CaseHeader(
                CaseId.random(),
                "AEO-2026-000001",
                new CompanyId(UUID.randomUUID()),
                Set.of("AEOC"),
                Set.of("IMPORTER"),
                1,
                EuRules.on(opened),
                COMPANY.id());
        this.file = CaseFile.fold(header, List.of(), rules);
    }

    Case does(Actor actor, String day, Act act) {
        return does(actor, EuRules.on(day), act);
    }

    Case does(Actor actor, Instant at, Act act) {
        Taken taken = procedure.take(file, act, actor, at);
        assertThat(taken).as("%s at %s in %s", act, at, file.stage()).isInstanceOf(Taken.Done.class);
        file = ((Taken.Done) taken).file();
        return this;
    }

    List<Ground.Code> refuses(Actor actor, String day, Act act) {
        Taken taken = procedure.take(file, act, actor, EuRules.on(day));
        assertThat(taken).as("%s on %s in %s", act, day, file.stage()).isInstanceOf(Taken.Refused.class);
        return ((Taken.Refused) taken).grounds().stream().map(Ground::code).toList();
    }

    /** Lets every day pass until that one, firing each clock at its due instant. */
    Case daysPassUntil(String day) {
        Instant end = EuRules.on(day);
        Optional<CaseClock> next = due(end);
        while (next.isPresent()) {
            CaseClock clock = next.get();
            does(Actor.SYSTEM, clock.due(), new Act.Lapsed(clock.code(), clock.ordinal()));
            next = due(end);
        }
        return this;
    }

    private Optional<CaseClock> due(Instant end) {
        return file.openClocks().stream()
                .filter(clock -> clock.isRunning() && !clock.due().isAfter(end))
                .findFirst();
    }

    Case stands(Stage stage) {
        assertThat(file.stage()).isEqualTo(stage);
        return this;
    }

    LocalDate lastDay(ClockCode code) {
        return file.lastClock(code).orElseThrow().lastDay();
    }

    CaseClock.State state(ClockCode code) {
        return file.lastClock(code).orElseThrow().state();
    }

    static Case submitted(EuRules rules, String day) {
        return new Case(rules, day).does(COMPANY, day, new Act.Submit(Set.of("AEOC"), Set.of("IMPORTER")));
    }

    Case accepted(String day) {
        return does(OFFICER, day, new Act.Accept(OPERATOR, ""));
    }

    Case recommended(String day) {
        return does(VALIDATOR, day, new Act.Recommend(Act.Recommendation.GRANT, ""));
    }

    Case granted(String day) {
        return does(DECIDER, day, new Act.Grant(conferrals(), "All is met"));
    }

    static List<Conferral> conferrals() {
        return List.of(new Conferral("AEOC", "STANDARD", Set.of("IMPORTER")));
    }
}
