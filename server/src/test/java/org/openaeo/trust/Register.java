package org.openaeo.trust;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.store.OperatorStore;
import org.openaeo.trust.store.PartyStore;
import org.openaeo.trust.store.StandingStore;
import org.openaeo.trust.store.StatementStore;
import org.openaeo.trust.store.VocabularyStore;

/** The trust module on a database without Spring around it, and sentences to fill it. */
public final class Register {
    public static final CountryCode XA = new CountryCode("XA");
    public static final Instant TODAY = Instant.parse("2026-06-01T08:00:00Z");

    public final List<OperatorEvent> events = new ArrayList<>();
    public final Operators operators;
    public final Authorisations authorisations;
    public final Trust trust;
    private final TransactionTemplate transaction;
    private Instant now = TODAY;

    public Register(JdbcClient jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        OperatorStore operatorStore = new OperatorStore(jdbc);
        VocabularyStore vocabulary = new VocabularyStore(jdbc);
        Announcements announcements = new Announcements(
                org.openaeo.platform.audit.AuditTrails.on(jdbc, new MovingClock()),
                event -> events.add((OperatorEvent) event));
        operators = new Operators(operatorStore, announcements, new MovingClock());
        authorisations = new Authorisations(
                new StatementStore(jdbc),
                operatorStore,
                new StandingStore(jdbc),
                vocabulary,
                announcements,
                new MovingClock());
        trust = new Trust(new PartyStore(jdbc), vocabulary);
    }

    public static Identifier tin(String value) {
        return Identifier.parse(IdentifierScheme.TIN, value).orElseThrow();
    }

    public static Instant at(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    /** Empties it, which the database itself would not allow. */
    public static void emptied(JdbcClient jdbc) {
        jdbc.sql("alter table trust.statement disable trigger user").update();
        jdbc.sql("truncate trust.standing, trust.statement, trust.authorisation, trust.identifier, trust.operator")
                .update();
        jdbc.sql("alter table trust.statement enable trigger user").update();
    }

    public void empty(JdbcClient jdbc) {
        emptied(jdbc);
        now = at("2026-06-01");
    }

    public Clock clock() {
        return new MovingClock();
    }

    public void itIs(String date) {
        now = at(date);
    }

    public OperatorId anOperator(String name, Identifier... identifiers) {
        return switch (register(name, Optional.empty(), identifiers)) {
            case Registered.Entered(OperatorId id) -> id;
            case Registered other -> throw new AssertionError(other.toString());
        };
    }

    public Registered register(String name, Optional<Instant> since, Identifier... identifiers) {
        Set<Identifier> set = new LinkedHashSet<>(List.of(identifiers));
        return transaction.execute(status -> operators.register(new NewOperator(name, XA, set, since)));
    }

    public Stated state(NewStatement statement) {
        return transaction.execute(status -> authorisations.state(statement));
    }

    public List<Stated> stateAll(List<NewStatement> statements) {
        return transaction.execute(status -> authorisations.stateAll(statements));
    }

    public NewStatement statement(OperatorId operator, String reference, Change change, String effective) {
        return new NewStatement(
                operator,
                new Source.National(XA, reference),
                Optional.empty(),
                change,
                new Grounds(at(effective), now, "decided", "Customs Code article 12", "officer"));
    }

    public NewStatement statementOfPartner(OperatorId operator, String reference, Change change, String effective) {
        return new NewStatement(
                operator,
                new Source.Partner(new CountryCode("XB"), "XA-XB", reference),
                Optional.empty(),
                change,
                new Grounds(at(effective), now, "message", "Arrangement article 4", "feed"));
    }

    public static Terms terms(String type, String level, OperatorRole... roles) {
        return new Terms(
                new AuthorisationType(type),
                Optional.empty(),
                new TrustLevel(level),
                Set.of(roles),
                Set.of(new Benefit("FEWER_CHECKS")),
                Optional.empty());
    }

    public static Change granted(String level) {
        return new Change.Granted(terms("AEOC", level, OperatorRole.IMPORTER));
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
