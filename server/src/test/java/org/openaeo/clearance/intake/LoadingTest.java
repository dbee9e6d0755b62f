package org.openaeo.clearance.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.DeclarationSource;
import org.openaeo.clearance.DeclaredGoods;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LoadReport;
import org.openaeo.clearance.storage.LearningStore;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.engine.declaration.ReadSummary;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openaeo.clearance.DeclaredGoods.declared;
import static org.openaeo.clearance.DeclaredGoods.rows;

@PostgresTest
class LoadingTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Loading loading;

    LoadingTest(JdbcClient jdbc, DataSource database, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        JdbcClient inTransaction = jdbc;
        loading = new Loading(
                new StagingStore(inTransaction, database),
                new MergeStore(inTransaction),
                new LoadStore(inTransaction, database),
                new LearningStore(inTransaction, clock),
                Mockito.mock(AuditTrail.class),
                event -> {},
                transactions,
                new Days(clock, ZoneOffset.UTC),
                clock);
    }

    @AfterEach
    void forgetEverything() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from clearance.declaration").update();
            jdbc.sql("delete from clearance.outcome").update();
            jdbc.sql("delete from clearance.inspection").update();
            jdbc.sql("delete from clearance.load_reject").update();
            jdbc.sql("delete from clearance.load").update();
        });
    }

    @Test
    void takesNewDeclarationsWithAllTheirFacts() {
        LoadReport report = load(declared("A1"), declared("A2").by("XA200"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.state()).isEqualTo(LoadReport.State.MERGED);
        Map<String, Object> row = jdbc.sql("select * from clearance.declaration where declaration_id = 'A2'")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("importer", "XA200")
                .containsEntry("hs", "847130")
                .containsEntry("seller", null)
                .containsEntry("tax_rate", null);
        assertThat(row.get("customs_value")).hasToString("43058.4");
        assertThat(loading.latest(10)).hasSize(1).first().satisfies(load -> {
            assertThat(load.title()).isEqualTo("march.csv");
            assertThat(load.report()).isEqualTo(report);
        });
    }

    @Test
    void saysThatTheSameFileAgainChangedNothing() {
        load(declared("A1"), declared("A2").foundConform("random"));

        LoadReport again = load(declared("A1"), declared("A2").foundConform("random"));

        assertThat(again.changedNothing()).isTrue();
        assertThat(again.known()).isEqualTo(2);
        assertThat(again.differing()).isZero();
        assertThat(count("declaration")).isEqualTo(2);
        assertThat(count("outcome")).isEqualTo(1);
    }

    @Test
    void reportsRowsThatTellOtherFactsOfKnownDeclarationAndKeepsWhatWasKnown() {
        load(declared("A1").worth(100));

        LoadReport report = load(declared("A1").worth(90).by("XA999"), declared("A2"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.known()).isZero();
        assertThat(report.differing()).isEqualTo(1);
        assertThat(loading.rejects(report.id(), 0, 10)).singleElement().satisfies(reject -> {
            assertThat(reject.value()).isEqualTo("A1");
            assertThat(reject.columns()).isEqualTo("importer value");
            assertThat(reject.reason()).isEqualTo("differs-from-known");
        });
        assertThat(jdbc.sql("select customs_value from clearance.declaration where declaration_id = 'A1'")
                        .query(String.class)
                        .single())
                .isEqualTo("100.0");
    }

    @Test
    void countsTheFirstOfTwoRowsWithOneNumberInOneFile() {
        LoadReport report = load(
                declared("A1").worth(1), declared("A1").worth(1), declared("A1").worth(2));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.known()).isEqualTo(1);
        assertThat(report.differing()).isEqualTo(1);
    }

    @Test
    void keepsOutcomesOfFileAsInspectionsThatAreDone() {
        LoadReport report = load(
                declared("A1").foundIrregular("score", "undervaluation", 812.5),
                declared("A2").notControlled("random"),
                declared("A3").foundConform(""),
                declared("A4"));

        assertThat(report.outcomes()).isEqualTo(3);
        assertThat(jdbc.sql("""
                                select declaration_id || ' ' || kind || ' ' || result || ' ' || irregularities::text
                                    || ' ' || coalesce(revenue::text, '-')
                                from clearance.inspection order by declaration_id
                                """).query(String.class).list())
                .containsExactly(
                        "A1 score irregular {undervaluation} 812.5",
                        "A2 random not_controlled {} -",
                        "A3 unknown conform {} -");
    }

    @Test
    void addsOutcomeThatComesAfterItsDeclaration() {
        load(declared("A1"));

        LoadReport later = load(declared("A1").foundIrregular("random", "", Double.NaN));

        assertThat(later.outcomes()).isEqualTo(1);
        assertThat(later.known()).isEqualTo(1);
        assertThat(later.changedNothing()).isFalse();
        assertThat(jdbc.sql("select irregularities[1] from clearance.outcome")
                        .query(String.class)
                        .single())
                .isEqualTo("unspecified");
    }

    @Test
    void doesNotLetFileOverwriteOutcome() {
        load(declared("A1").foundIrregular("random", "quantity", 10));

        LoadReport report = load(declared("A1").foundConform("random"));

        assertThat(report.outcomes()).isZero();
        assertThat(report.differing()).isEqualTo(1);
        assertThat(loading.rejects(report.id(), 0, 10))
                .singleElement()
                .satisfies(reject -> assertThat(reject.columns()).isEqualTo("outcome"));
    }

    @Test
    void leavesOutRowsWithoutOfficeOrProperNumber() {
        LoadReport report = load(declared("A1").in(""), declared("A\u20282"), declared("A3"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(loading.rejects(report.id(), 0, 10))
                .extracting(RejectedRow::reason)
                .containsExactly("office-missing", "not-a-declaration-number");
    }

    @Test
    void storesHostileTextsAsTheyAre() {
        load(
                declared("A1").by("\\N"),
                declared("A2").by("a\tb\\.\n'); drop table x; --"),
                declared("A3").by("\\."));

        assertThat(jdbc.sql("select importer from clearance.declaration order by declaration_id")
                        .query(String.class)
                        .list())
                .containsExactly("\\N", "a\tb\\.\n'); drop table x; --", "\\.");
    }

    @Test
    void readsAnotherAdministrationsHistoryAsIfItHadBeenLivedHere() {
        loading.load(
                new LoadOrder(LoadOrder.Origin.GENERATED, "a year", "canonical", "test", Learnt.WHEN_LODGED),
                of(rows(declared("A1").foundConform("random"))),
                Progress.NONE);

        assertThat(jdbc.sql("select known_at = lodged_at from clearance.declaration")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select known_at = lodged_at + interval '1 day' from clearance.outcome")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesWholeFileWithTooManyBadRowsAndKeepsTheirReasons() {
        String csv = "id,date_time,office,hs\nA1,2026-03-02T10:00,ST,847130\nA2,yesterday,ST,847130\n";

        LoadReport report = loading.load(anUpload(), csv(csv), Progress.NONE);

        assertThat(report.state()).isEqualTo(LoadReport.State.REFUSED);
        assertThat(report.refusal()).isPresent();
        assertThat(count("declaration")).isZero();
        assertThat(loading.find(report.id()))
                .get()
                .satisfies(load -> assertThat(load.report()).isEqualTo(report));
        assertThat(loading.rejects(report.id(), 0, 10)).singleElement().satisfies(reject -> {
            assertThat(reject.line()).contains(3L);
            assertThat(reject.columns()).isEqualTo("date_time");
            assertThat(reject.value()).isEqualTo("yesterday");
        });
    }

    @Test
    void leavesNothingBehindWhenReadingBreaksOff() {
        DeclarationSource breaking = (_, _, chunk) -> {
            chunk.accept(rows(declared("A1")));
            throw new java.io.IOException("the disk is gone");
        };

        assertThatThrownBy(() -> loading.load(anUpload(), breaking, Progress.NONE))
                .hasRootCauseMessage("the disk is gone");

        assertThat(count("declaration")).isZero();
        assertThat(count("load")).isZero();
    }

    @Test
    void refusesToChangeWhatWasDeclared() {
        load(declared("A1"));

        assertThatThrownBy(() -> jdbc.sql("update clearance.declaration set importer = 'X'")
                        .update())
                .hasMessageContaining("never changed");
    }

    private LoadReport load(DeclaredGoods... goods) {
        return loading.load(anUpload(), of(rows(goods)), Progress.NONE);
    }

    private static LoadOrder anUpload() {
        return new LoadOrder(LoadOrder.Origin.UPLOAD, "march.csv", "canonical", "amal", Learnt.WHEN_LOADED);
    }

    private static DeclarationSource of(Declarations rows) {
        return (_, _, chunk) -> {
            chunk.accept(rows);
            return new ReadSummary(rows.size(), rows.size(), 0, Map.of(), Set.of());
        };
    }

    private static DeclarationSource csv(String text) {
        return (rejects, progress, chunk) -> DeclarationCsv.stream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ColumnMapping.canonical(),
                new ReadLimits(0.1, 1, 1000, 1 << 16, 64),
                rejects,
                progress,
                100,
                chunk);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from clearance." + table)
                .query(Long.class)
                .single();
    }
}
