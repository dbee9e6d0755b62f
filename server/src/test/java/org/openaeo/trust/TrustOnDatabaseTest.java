package org.openaeo.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.web.StaleWrite;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openaeo.trust.Register.at;
import static org.openaeo.trust.Register.granted;
import static org.openaeo.trust.Register.tin;

@PostgresTest
class TrustOnDatabaseTest {
    private final JdbcClient jdbc;
    private final Register register;

    TrustOnDatabaseTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void emptyTheRegister() {
        register.empty(jdbc);
    }

    @Test
    void answersForAnAuthorisationFromItsEffectiveInstantOn() {
        OperatorId operator = register.anOperator("Añil Textiles", tin("XA100"));
        register.state(register.statement(operator, "A-1", granted("T2"), "2026-06-05"));

        assertThat(trustOf("XA100", "2026-06-04")).isEqualTo(TrustAnswer.NONE);
        TrustAnswer answer = trustOf("XA100", "2026-06-05");
        assertThat(answer.level()).isEqualTo(new TrustLevel("T2"));
        assertThat(answer.benefits()).containsExactly(new Benefit("FEWER_CHECKS"));
        TrustAnswer.Basis basis = answer.basis().orElseThrow();
        assertThat(basis.operator()).isEqualTo(operator);
        assertThat(basis.source()).isEqualTo(new Source.National(Register.XA, "A-1"));
        assertThat(basis.since()).isEqualTo(at("2026-06-05"));
        assertThat(basis.known()).isEqualTo(at("2026-06-01"));
    }

    @Test
    void remembersWhatItKnewBeforeALateSuspension() {
        OperatorId operator = register.anOperator("Añil Textiles", tin("XA100"));
        register.state(register.statement(operator, "A-1", granted("T2"), "2026-01-01"));
        register.itIs("2026-06-20");
        register.state(register.statement(operator, "A-1", new Change.Suspended(), "2026-06-10"));

        assertThat(register.trust
                        .trustOf(tin("XA100"), OperatorRole.IMPORTER, at("2026-06-15"), at("2026-06-19"))
                        .isTrusted())
                .isTrue();
        assertThat(trustOf("XA100", "2026-06-15").isSuspended()).isTrue();
        assertThat(trustOf("XA100", "2026-06-09").isTrusted()).isTrue();
    }

    @Test
    void letsAReplacementActThoughItTakesEffectLaterThanTheInstantAskedAbout() {
        OperatorId operator = register.anOperator("Añil Textiles", tin("XA100"));
        register.state(register.statement(operator, "A-1", granted("T2"), "2026-01-01"));
        NewStatement moved = new NewStatement(
                operator,
                new Source.National(Register.XA, "A-1"),
                Optional.of(1),
                granted("T2"),
                new Grounds(
                        at("2026-03-01"), Register.TODAY.minusSeconds(30_000), "date mended", "article 12", "officer"),
                Optional.of(1));
        assertThat(register.state(moved)).isInstanceOf(Stated.Recorded.class);

        assertThat(trustOf("XA100", "2026-02-01")).isEqualTo(TrustAnswer.NONE);
        assertThat(trustOf("XA100", "2026-03-01").isTrusted()).isTrue();
    }

    @Test
    void answersForManyPartiesAtOnceByWhateverKindOfIdentifier() {
        Identifier local = Identifier.parse(IdentifierScheme.LOCAL, Register.XA, "imp-77/a")
                .orElseThrow();
        OperatorId first = register.anOperator("Añil Textiles", tin("XA100"), local);
        OperatorId second = register.anOperator("Cedro", tin("XA200"));
        register.anOperator("Without", tin("XA300"));
        register.state(register.statement(first, "A-1", granted("T1"), "2026-01-01"));
        register.state(register.statement(second, "A-2", granted("T3"), "2026-01-01"));

        Map<Identifier, TrustAnswer> answers = register.trust.trustOf(
                Set.of(tin("XA100"), tin("XA200"), tin("XA300"), tin("XA999"), local),
                OperatorRole.IMPORTER,
                at("2026-06-01"));
        assertThat(answers.get(tin("XA100")).level()).isEqualTo(new TrustLevel("T1"));
        assertThat(answers.get(local)).isEqualTo(answers.get(tin("XA100")));
        assertThat(answers.get(tin("XA200")).level()).isEqualTo(new TrustLevel("T3"));
        assertThat(answers.get(tin("XA300"))).isEqualTo(TrustAnswer.NONE);
        assertThat(answers.get(tin("XA999"))).isEqualTo(TrustAnswer.NONE);

        Map<String, TrustAnswer> declared = register.trust.trustOfDeclared(
                List.of("xa-100", "IMP 77 A", "XA200", "?"), OperatorRole.IMPORTER, at("2026-06-01"));
        assertThat(declared.get("xa-100")).isEqualTo(answers.get(tin("XA100")));
        assertThat(declared.get("IMP 77 A")).isEqualTo(answers.get(tin("XA100")));
        assertThat(declared.get("XA200")).isEqualTo(answers.get(tin("XA200")));
        assertThat(declared.get("?")).isEqualTo(TrustAnswer.NONE);
    }

    @Test
    void takesABareCodeForATinBeforeALocalNumberEvenIfTheTinsBearerHasNoTrust() {
        register.anOperator("Without", tin("XA100"));
        OperatorId other = register.anOperator(
                "Other",
                Identifier.parse(IdentifierScheme.LOCAL, Register.XA, "XA100").orElseThrow());
        register.state(register.statement(other, "A-1", granted("T1"), "2026-01-01"));

        assertThat(register.trust
                        .trustOfDeclared(List.of("XA100"), OperatorRole.IMPORTER, at("2026-06-01"))
                        .get("XA100"))
                .isEqualTo(TrustAnswer.NONE);
    }

    @Test
    void followsAnIdentifierToItsNextBearer() {
        OperatorId first = register.anOperator("First", tin("XA100"));
        register.state(register.statement(first, "A-1", granted("T2"), "2026-01-01"));
        assertThat(register.register("Second", Optional.of(at("2026-05-01")), tin("XA100"), tin("XA101")))
                .as("the identifier is still the first one's, so this names one operator")
                .isEqualTo(new Registered.Changed(first));

        assertThat(register.operators.endIdentifier(first, 2, tin("XA100"), at("2026-05-01")))
                .isEqualTo(new Registered.Changed(first));
        OperatorId second = register.anOperator("Second", tin("XA102"));
        assertThat(register.operators.addIdentifier(second, 1, tin("XA100"), at("2026-05-01")))
                .isEqualTo(new Registered.Changed(second));

        assertThat(trustOf("XA100", "2026-04-30").isTrusted()).isTrue();
        assertThat(trustOf("XA100", "2026-05-01")).isEqualTo(TrustAnswer.NONE);
        assertThat(register.operators.bearersOf(List.of("xa-100"), at("2026-05-02")))
                .containsExactly(Map.entry("XA100", second));
    }

    @Test
    void refusesAnIdentifierThatAnotherBears() {
        OperatorId first = register.anOperator("First", tin("XA100"));
        OperatorId second = register.anOperator("Second", tin("XA200"));

        assertThat(register.operators.addIdentifier(second, 1, tin("XA100"), at("2026-05-01")))
                .isEqualTo(new Registered.Refused(Set.of(Objection.IDENTIFIER_OF_ANOTHER)));
        assertThat(register.register("Both", Optional.empty(), tin("XA100"), tin("XA200")))
                .isEqualTo(new Registered.Refused(Set.of(Objection.IDENTIFIERS_OF_SEVERAL)));
        assertThat(register.operators.addIdentifier(first, 1, tin("XA100"), at("2026-05-01")))
                .isEqualTo(new Registered.AlreadyKnown(first));
    }

    @Test
    void databaseItselfAllowsAnIdentifierOneBearerAtATime() {
        OperatorId first = register.anOperator("First", tin("XA100"));

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into trust.identifier
                                values (:operator, 'TIN', 'XA', 'XA100', tstzrange('2030-01-01', null))
                                """).param("operator", first.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("identifier_of_one_operator");
    }

    @Test
    void databaseItselfKeepsEveryStatement() {
        OperatorId operator = register.anOperator("First", tin("XA100"));
        register.state(register.statement(operator, "A-1", granted("T2"), "2026-01-01"));

        for (String attempt : List.of(
                "update trust.statement set level = 'T3'", "delete from trust.statement", "truncate trust.statement")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as(attempt)
                    .hasMessageContaining("statements are only ever added");
        }
    }

    @Test
    void refusesADecisionThatFindsNothingToActOnAndLeavesNothingBehind() {
        OperatorId operator = register.anOperator("First", tin("XA100"));

        assertThat(register.state(register.statement(operator, "A-1", new Change.Suspended(), "2026-05-01")))
                .isEqualTo(new Stated.Refused(Set.of(Objection.NOT_HELD)));
        assertThat(register.authorisations.of(operator)).isEmpty();
    }

    @Test
    void givesEveryObjectionNotTheFirst() {
        OperatorId operator = register.anOperator("First", tin("XA100"));
        Terms strange = new Terms(
                new AuthorisationType("AEOX"),
                Optional.empty(),
                new TrustLevel("T9"),
                Set.of(new OperatorRole("PILOT")),
                Set.of(new Benefit("GIFTS")),
                Optional.of(at("2020-01-01")));

        assertThat(register.state(register.statement(operator, "A-1", new Change.Granted(strange), "2026-05-01")))
                .isEqualTo(new Stated.Refused(Set.of(
                        Objection.UNKNOWN_TYPE,
                        Objection.UNKNOWN_LEVEL,
                        Objection.UNKNOWN_ROLE,
                        Objection.UNKNOWN_BENEFIT,
                        Objection.ENDS_BEFORE_IT_BEGINS)));
    }

    @Test
    void takesAPartnersStatementsInAnyOrder() {
        OperatorId operator = register.anOperator("Foreign", tin("XB100"));
        register.itIs("2026-05-01");
        assertThat(register.state(register.statementOfPartner(operator, "B-1", new Change.Suspended(), "2026-04-01")))
                .isInstanceOf(Stated.Recorded.class);
        assertThat(trustOf("XB100", "2026-04-02")).isEqualTo(TrustAnswer.NONE);
        register.state(register.statementOfPartner(operator, "B-1", granted("T1"), "2026-01-01"));

        assertThat(trustOf("XB100", "2026-03-31").isTrusted()).isTrue();
        assertThat(trustOf("XB100", "2026-04-02").isSuspended()).isTrue();
    }

    @Test
    void saysNothingTwice() {
        OperatorId operator = register.anOperator("First", tin("XA100"));
        NewStatement grant = register.statement(operator, "A-1", granted("T2"), "2026-01-01");

        List<Stated> stated = register.stateAll(List.of(grant, grant));
        AuthorisationId id = register.authorisations.of(operator).getFirst().id();
        assertThat(stated).containsExactly(new Stated.Recorded(id, 1), new Stated.AlreadyKnown(id, 1));
        assertThat(register.state(grant)).isEqualTo(new Stated.AlreadyKnown(id, 1));
        assertThat(register.events.stream().filter(OperatorEvent.AuthorisationStated.class::isInstance))
                .hasSize(1);
        assertThat(register.register("First", Optional.empty(), tin("XA100")))
                .isEqualTo(new Registered.AlreadyKnown(operator));
    }

    @Test
    void refusesADecisionMadeUponAnEarlierState() {
        OperatorId operator = register.anOperator("First", tin("XA100"));
        register.state(register.statement(operator, "A-1", granted("T2"), "2026-01-01"));
        register.state(register.statement(operator, "A-1", new Change.Suspended(), "2026-05-01"));
        NewStatement late = new NewStatement(
                operator,
                new Source.National(Register.XA, "A-1"),
                Optional.of(1),
                new Change.Revoked(),
                new Grounds(at("2026-05-20"), at("2026-06-01"), "decided", "article 12", "officer"));

        assertThatThrownBy(() -> register.state(late)).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> register.operators.endIdentifier(operator, 7, tin("XA100"), at("2026-05-01")))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void keepsEachAuthorisationToItsOperator() {
        OperatorId first = register.anOperator("First", tin("XA100"));
        OperatorId second = register.anOperator("Second", tin("XA200"));
        register.state(register.statement(first, "A-1", granted("T2"), "2026-01-01"));

        assertThat(register.state(register.statement(second, "A-1", new Change.Suspended(), "2026-05-01")))
                .isEqualTo(new Stated.Refused(Set.of(Objection.HELD_BY_ANOTHER)));
        assertThat(register.state(register.statement(OperatorId.random(), "A-9", granted("T1"), "2026-05-01")))
                .isEqualTo(new Stated.Refused(Set.of(Objection.UNKNOWN_OPERATOR)));
    }

    @Test
    void readsBackWhatWasSaidInFull() {
        OperatorId operator = register.anOperator("First", tin("XA100"));
        Terms full = new Terms(
                new AuthorisationType("AEOF"),
                Optional.of("AA"),
                new TrustLevel("T3"),
                Set.of(OperatorRole.IMPORTER, OperatorRole.CARRIER),
                Set.of(),
                Optional.of(at("2029-01-01")));
        NewStatement said = register.statement(operator, "A-1", new Change.Granted(full), "2026-01-01");
        register.state(said);

        Authorisation read = register.authorisations.of(operator).getFirst();
        assertThat(read.statements())
                .containsExactly(new Statement(1, said.change(), said.grounds(), Optional.empty()));
        assertThat(register.authorisations.find(read.id())).contains(read);
    }

    private TrustAnswer trustOf(String tin, String date) {
        return register.trust.trustOf(tin(tin), OperatorRole.IMPORTER, at(date));
    }
}
