package org.openaeo.trust.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.web.Figures;
import org.openaeo.testing.PostgresTest;
import org.openaeo.trust.Administration;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Register;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.transfer.RegisterImport.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.openaeo.trust.Register.at;
import static org.openaeo.trust.Register.tin;

@PostgresTest
class RegisterImportTest {
    private static final String TWO_OPERATORS = """
            name,country,tin,eori,local
            Añil Textiles S.A.,XA,XA-100.1,,
            "Cedro, Hermanos",XA,XA1002,DE55,imp 7
            """;
    private static final String STATEMENTS = """
            identifier;reference;change;type;level;roles;benefits;until;effective;ground;legal_reference
            XA1001;A-1;GRANTED;AEOC;T2;IMPORTER BROKER;FEWER_CHECKS;2029-01-01;2026-01-15;All criteria met;Code art. 12
            XA1001;A-1;suspended;;;;;;2026-05-01;Tax overdue;Code art. 14
            IMP7;A-2;GRANTED;AEOS;T1;IMPORTER;;;2026-02-01T10:00:00Z;All criteria met;Code art. 12
            """;

    private final JdbcClient jdbc;
    private final Register register;
    private final RegisterImport imports;

    @TempDir
    private Path folder;

    RegisterImportTest(JdbcClient jdbc, TransactionTemplate transaction, DataSource dataSource) {
        this.jdbc = jdbc;
        register = new Register(jdbc, transaction);
        imports = new RegisterImport(
                register.operators,
                register.authorisations,
                new JdbcTransactionManager(dataSource),
                register.clock(),
                new Figures(ZoneOffset.UTC),
                new Administration("XA"));
    }

    @BeforeEach
    void emptyTheRegister() {
        register.empty(jdbc);
    }

    @Test
    void takesOperatorsAndThenWhatIsSaidAboutThem() throws IOException {
        ImportReport operators = run(TWO_OPERATORS, Mode.ALL_OR_NOTHING);
        assertThat(operators)
                .isEqualTo(new ImportReport(Optional.of(ImportKind.OPERATORS), 2, 2, 0, 0, 0, List.of(), true));
        ImportReport statements = run(STATEMENTS, Mode.ALL_OR_NOTHING);
        assertThat(statements)
                .isEqualTo(new ImportReport(Optional.of(ImportKind.AUTHORISATIONS), 3, 3, 0, 0, 0, List.of(), true));

        var answer = register.trust.trustOf(tin("XA1001"), OperatorRole.BROKER, at("2026-04-30"));
        assertThat(answer.level()).isEqualTo(new TrustLevel("T2"));
        assertThat(register.trust
                        .trustOf(tin("XA1001"), OperatorRole.BROKER, at("2026-05-01"))
                        .isSuspended())
                .isTrue();
        assertThat(register.trust
                        .trustOfDeclared(List.of("IMP-7"), OperatorRole.IMPORTER, at("2026-03-01"))
                        .get("IMP-7")
                        .level())
                .isEqualTo(new TrustLevel("T1"));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        run(TWO_OPERATORS, Mode.ALL_OR_NOTHING);
        run(STATEMENTS, Mode.ALL_OR_NOTHING);
        register.itIs("2026-06-02");

        assertThat(run(TWO_OPERATORS, Mode.ALL_OR_NOTHING).known()).isEqualTo(2);
        ImportReport again = run(STATEMENTS, Mode.ALL_OR_NOTHING);
        assertThat(again.known()).isEqualTo(3);
        assertThat(again.entered()).isZero();
        assertThat(count("trust.statement")).isEqualTo(3);
    }

    @Test
    void updatesNamesAndFurtherIdentifiers() throws IOException {
        run(TWO_OPERATORS, Mode.ALL_OR_NOTHING);
        ImportReport report = run("name,country,tin,local\nAñil y Cía,XA,XA1001,Z9\n", Mode.ALL_OR_NOTHING);

        assertThat(report.changed()).isEqualTo(1);
        assertThat(register.operators
                        .bearersOf(List.of("Z9", "XA1001"), Register.TODAY)
                        .values())
                .hasSize(2)
                .allSatisfy(id -> assertThat(
                                register.operators.find(id).orElseThrow().name())
                        .isEqualTo("Añil y Cía"));
    }

    @Test
    void namesEveryFaultByLineAndColumnAndTakesNothing() throws IOException {
        ImportReport report = run("""
                name,country,tin
                ,XA,XA1
                No country,,XA2
                Strange country,Aurelia,XA3
                Bad number,XA,XA?4
                No number,XA,
                Too,few
                "First of two
                lines",XA,XA5
                ,X1,1
                """, Mode.ALL_OR_NOTHING);

        assertThat(report.taken()).isFalse();
        assertThat(report.lines()).isEqualTo(8);
        assertThat(report.rejected()).isEqualTo(7);
        assertThat(report.faults())
                .extracting(Fault::line, Fault::column, Fault::code, Fault::value)
                .containsExactly(
                        tuple(2L, "name", "MISSING", ""),
                        tuple(3L, "country", "MISSING", ""),
                        tuple(4L, "country", "NOT_A_COUNTRY", "Aurelia"),
                        tuple(5L, "tin", "NOT_AN_IDENTIFIER", "XA?4"),
                        tuple(6L, "tin", "NO_IDENTIFIER", ""),
                        tuple(7L, "", "CELLS", ""),
                        tuple(10L, "name", "MISSING", ""),
                        tuple(10L, "country", "NOT_A_COUNTRY", "X1"),
                        tuple(10L, "tin", "NOT_AN_IDENTIFIER", "1"));
        assertThat(count("trust.operator")).isZero();
    }

    @Test
    void namesEveryFaultOfStatements() throws IOException {
        run(TWO_OPERATORS, Mode.ALL_OR_NOTHING);
        ImportReport report = run("""
                identifier,administration,reference,change,type,level,roles,benefits,effective,ground,legal_reference,supersedes
                XA9999,,A-9,GRANTED,AEOC,T1,IMPORTER,,2026-01-01,g,l,
                XA1001,,A-1,PROMOTED,,,,,2026-01-01,g,l,
                XA1001,XB,B-1,GRANTED,AEOC,SUSPENDED,,%%,yesterday,,l,
                XA1001,,A-1,RETRACTED,,,,,2026-01-01,g,l,
                XA1001,,A-1,SUSPENDED,,,,,2026-01-01,g,l,
                XA1001,,A-1,GRANTED,AEOZ,T9,IMPORTER,,2026-01-01,g,l,x
                XA1001,,A-1,GRANTED,AEOZ,T9,IMPORTER,,2026-01-01,g,l,
                """, Mode.REHEARSE);

        assertThat(report.faults())
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "identifier", "UNKNOWN_PARTY"),
                        tuple(3L, "change", "NOT_A_CHANGE"),
                        tuple(4L, "arrangement", "MISSING"),
                        tuple(4L, "level", "NOT_A_LEVEL"),
                        tuple(4L, "roles", "MISSING"),
                        tuple(4L, "benefits", "NOT_A_CODE"),
                        tuple(4L, "effective", "NOT_A_DATE"),
                        tuple(4L, "ground", "MISSING"),
                        tuple(5L, "supersedes", "MISSING"),
                        tuple(6L, "", "NOT_HELD"),
                        tuple(7L, "supersedes", "NOT_A_CODE"),
                        tuple(8L, "", "UNKNOWN_TYPE"),
                        tuple(8L, "", "UNKNOWN_LEVEL"));
    }

    @Test
    void rehearsalFindsWhatTheRunWouldAndChangesNothing() throws IOException {
        String file = TWO_OPERATORS + "Twice,XA,XA7,DE55,\nBoth,XA,XA1001,DE55,\n";
        ImportReport rehearsed = run(file, Mode.REHEARSE);
        assertThat(count("trust.operator")).isZero();

        ImportReport taken = run(file, Mode.FAULTLESS_LINES);
        assertThat(rehearsed.faults())
                .containsExactly(new Fault(5, "", "IDENTIFIERS_OF_SEVERAL", ""))
                .isEqualTo(taken.faults());
        assertThat(taken.taken()).isTrue();
        assertThat(taken.entered()).isEqualTo(rehearsed.entered()).isEqualTo(2);
        assertThat(taken.changed())
                .as("the third line renames the second's operator")
                .isEqualTo(1);
        assertThat(count("trust.operator")).isEqualTo(2);
    }

    @Test
    void writesRejectedLinesWithTheirReasons() throws IOException {
        run("name,country,tin\n=1+1,XA,XA1\nGood,XA,XA2\n@evil,Aurelia,XA3\n", Mode.FAULTLESS_LINES);

        assertThat(Files.readString(rejects()).lines())
                .containsExactly(
                        "reject_line,reject_column,reject_reason,name,country,tin",
                        "4,country,NOT_A_COUNTRY,'@evil,Aurelia,XA3");
    }

    @Test
    void refusesAFileWithoutItsColumns() throws IOException {
        ImportReport report = run("name,land,tin\nA,XA,XA1\n", Mode.FAULTLESS_LINES);

        assertThat(report.isRefused()).isTrue();
        assertThat(report.taken()).isFalse();
        assertThat(report.faults())
                .extracting(Fault::column, Fault::code)
                .containsExactly(tuple("country", "COLUMN_MISSING"), tuple("land", "COLUMN_UNKNOWN"));
        assertThat(run("colour\nred\n", Mode.REHEARSE).kind()).isEmpty();
        assertThat(run("", Mode.REHEARSE).faults()).containsExactly(new Fault(1, "", "UNREADABLE", ""));
    }

    @Test
    void refusesWhatIsNoTextInUtf8AsAWhole() throws IOException {
        byte[] latin = TWO_OPERATORS.getBytes(StandardCharsets.ISO_8859_1);
        ImportReport report = run(latin, Mode.FAULTLESS_LINES);

        assertThat(report.taken()).isFalse();
        assertThat(report.faults()).extracting(Fault::code).containsExactly("UNREADABLE");
        assertThat(count("trust.operator")).isZero();
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        assertThat(run("\uFEFF" + TWO_OPERATORS, Mode.ALL_OR_NOTHING).entered()).isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhenStoppedInTheMiddle() {
        StringBuilder many = new StringBuilder("name,country,tin\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("Operator ")
                    .append(i)
                    .append(",XA,XA")
                    .append(10_000 + i)
                    .append('\n');
        }
        assertThatThrownBy(() -> imports.run(
                        file(many.toString().getBytes(StandardCharsets.UTF_8)),
                        rejects(),
                        Mode.ALL_OR_NOTHING,
                        "officer",
                        bytes -> {
                            if (bytes > 60_000) {
                                throw new IllegalStateException("pulled the plug");
                            }
                        }))
                .hasMessage("pulled the plug");
        assertThat(count("trust.operator")).isZero();
        assertThat(count("trust.identifier")).isZero();
    }

    private ImportReport run(String text, Mode mode) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8), mode);
    }

    private ImportReport run(byte[] bytes, Mode mode) throws IOException {
        return imports.run(file(bytes), rejects(), mode, "officer", read -> {});
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("in.csv"), bytes);
    }

    private Path rejects() {
        return folder.resolve("rejects.csv");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
