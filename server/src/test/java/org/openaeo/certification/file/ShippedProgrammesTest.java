package org.openaeo.certification.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import org.openaeo.certification.Stage;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Programmes;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;
import org.openaeo.trust.Trust;

import static org.assertj.core.api.Assertions.assertThat;

/** The profile in force, as it is shipped, carries an application for each of its types to a grant. */
@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
class ShippedProgrammesTest {
    @Autowired
    private CaseFiles cases;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Operators operators;

    @Autowired
    private Trust trust;

    @Test
    void everyTypeAndTierIsGrantedAndStandsInTheRegister() {
        int number = 5000;
        for (AuthorisationRule rule : programmes.current().programme().types()) {
            for (var tier : rule.tiers()) {
                number++;
                Identifier tin =
                        Identifier.parse(IdentifierScheme.TIN, "XA" + number).orElseThrow();
                var operator = ((Registered.Entered) operators.register(
                                new NewOperator("Añil", new CountryCode("XA"), Set.of(tin), Optional.empty())))
                        .operator();
                Set<String> roles = rule.roles().isEmpty() ? Set.of("IMPORTER") : rule.roles();
                List<PastAct> acts = new ArrayList<>();
                Instant at = Instant.parse("2026-03-02T09:00:00Z");
                acts.add(new PastAct(new Act.Submit(Set.of(rule.type()), roles), PastCases.COMPANY, at));
                acts.add(new PastAct(new Act.Accept(operator, ""), PastCases.OFFICER, at));
                acts.add(new PastAct(new Act.Recommend(Act.Recommendation.GRANT, ""), PastCases.OFFICER, at));
                acts.add(new PastAct(
                        new Act.Grant(List.of(new Conferral(rule.type(), tier.code(), roles)), "Met"),
                        PastCases.DECIDER,
                        at));
                var id = cases.history(
                        new NewCase(new CompanyId(UUID.randomUUID()), Set.of(rule.type()), roles),
                        PastCases.COMPANY.id(),
                        at,
                        acts,
                        true);
                assertThat(cases.find(id).orElseThrow().stage()).isIn(Stage.GRANTED, Stage.MONITORED);
                assertThat(trust.trustOf(
                                        tin,
                                        new OperatorRole(roles.iterator().next()),
                                        Instant.parse("2026-04-02T09:00:00Z"))
                                .level()
                                .code())
                        .isEqualTo(tier.level());
            }
        }
    }
}
