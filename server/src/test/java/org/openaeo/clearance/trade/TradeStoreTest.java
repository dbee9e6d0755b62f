package org.openaeo.clearance.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.testing.PostgresTest;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.Operator;
import org.openaeo.trust.TradeRecord;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class TradeStoreTest {
    private static final CountryCode XA = new CountryCode("XA");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TradeStore store;

    TradeStoreTest(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        store = new TradeStore(jdbc);
    }

    @BeforeEach
    void trade() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            Stream.of("declaration", "outcome", "inspection")
                    .forEach(table -> jdbc.sql("delete from clearance." + table).update());
        });
        jdbc.sql("""
                insert into clearance.declaration (declaration_id, lodged_at, known_at, office, importer)
                values ('A1', '2026-01-05T10:00Z', now(), 'ST', 'XA100'), ('A2', '2026-01-31T23:59Z', now(), 'ST', 'XA100'),
                       ('A3', '2026-03-01T00:00Z', now(), 'ST', 'EXPORTER7'), ('A4', '2026-03-02T00:00Z', now(), 'ST', 'XA100'),
                       ('A5', '2026-04-01T00:00Z', now(), 'ST', 'XA100'), ('A6', '2026-03-02T00:00Z', now(), 'ST', 'XA200')
                """).update();
        jdbc.sql("""
                insert into clearance.inspection (declaration_id, lodged_at, day, office, importer, kind, state, version,
                    result, irregularities, not_controlled_reason, inspected_at)
                values ('A1', '2026-01-05T10:00Z', '2026-01-05', 'ST', 'XA100', 'random', 'done', 2, 'irregular',
                            '{undervaluation,documents}', null, now()),
                       ('A2', '2026-01-31T23:59Z', '2026-01-31', 'ST', 'XA100', 'score', 'done', 1, 'not_controlled', '{}',
                            'no_means', now()),
                       ('A3', '2026-03-01T00:00Z', '2026-03-01', 'ST', 'EXPORTER7', 'score', 'done', 1, 'conform', '{}',
                            null, now()),
                       ('A4', '2026-03-02T00:00Z', '2026-03-02', 'ST', 'XA100', 'score', 'open', 0, null, '{}', null, null),
                       ('A6', '2026-03-02T00:00Z', '2026-03-02', 'ST', 'XA200', 'score', 'done', 1, 'irregular', '{other}',
                            null, now())
                """).update();
        jdbc.sql("""
                insert into clearance.outcome (declaration_id, version, lodged_at, result, irregularities, revenue,
                    currency, not_controlled_reason, inspected_at, known_at, recorded_at, recorded_by, source)
                values ('A1', 1, '2026-01-05T10:00Z', 'irregular', '{other}', 9000, 'XAD', null, now(), now(), now(), 'noor',
                            'officer'),
                       ('A1', 2, '2026-01-05T10:00Z', 'irregular', '{undervaluation,documents}', 70.25, 'XAD', null, now(),
                            now(), now(), 'noor', 'officer')
                """).update();
    }

    @Test
    void sumsEveryMonthUnderAllItsIdentifiers() {
        assertThat(store.months(always("XA100", "EXPORTER7"), JANUARY, APRIL))
                .containsExactly(
                        new TradeRecord.Month(YearMonth.of(2026, 1), 2, 1, 1, 1),
                        new TradeRecord.Month(YearMonth.of(2026, 2), 0, 0, 0, 0),
                        new TradeRecord.Month(YearMonth.of(2026, 3), 2, 1, 0, 0));
    }

    @Test
    void tellsWhatIrregularitiesAndWhatWasRecoveredAsItStandsNow() {
        List<Operator.Borne> codes = always("XA100", "EXPORTER7");

        assertThat(store.kinds(codes, JANUARY, APRIL))
                .containsOnly(Map.entry("undervaluation", 1L), Map.entry("documents", 1L));
        assertThat(store.recovered(codes, JANUARY, APRIL)).containsOnly(Map.entry("XAD", new BigDecimal("70.25")));
    }

    @Test
    void countsOnlyWhileTheIdentifierWasItsOwn() {
        List<Operator.Borne> until = List.of(new Operator.Borne(id("XA100"), Optional.empty(), Optional.of(FEBRUARY)));
        List<Operator.Borne> since = List.of(new Operator.Borne(id("XA100"), Optional.of(FEBRUARY), Optional.empty()));

        assertThat(store.months(until, JANUARY, APRIL))
                .extracting(TradeRecord.Month::declared)
                .containsExactly(2L, 0L, 0L);
        assertThat(store.months(since, JANUARY, APRIL))
                .extracting(TradeRecord.Month::declared)
                .containsExactly(0L, 0L, 1L);
        assertThat(store.kinds(since, JANUARY, APRIL)).isEmpty();
    }

    @Test
    void hasMonthsForAnOperatorWithoutTrade() {
        assertThat(store.months(List.of(), JANUARY, APRIL)).hasSize(3).allMatch(month -> month.declared() == 0);
    }

    private static List<Operator.Borne> always(String... codes) {
        return Stream.of(codes)
                .map(code -> new Operator.Borne(id(code), Optional.empty(), Optional.empty()))
                .toList();
    }

    private static Identifier id(String code) {
        return new Identifier(IdentifierScheme.LOCAL, XA, code);
    }
}
