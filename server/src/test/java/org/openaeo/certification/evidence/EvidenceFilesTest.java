package org.openaeo.certification.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Section;
import org.openaeo.platform.DataFolder;
import org.openaeo.platform.audit.AuditTrails;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class EvidenceFilesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DATED = LocalDate.of(2026, 1, 31);
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final DataSize LIMIT = DataSize.ofKilobytes(4);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EvidencePlace place = new EvidencePlace(
            CompanyId.random(), Optional.of(CaseId.random()), new Section("SAFE/2021/A"), "SAFE/2021/A1.1");

    @TempDir
    private Path folder;

    private EvidenceFiles files;

    EvidenceFilesTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void open() {
        files = files(VirusScan.none());
    }

    @Test
    void handsOutWhatWasSentWithItsHashAndDate() throws IOException {
        var kept = kept(add("Procedimiento año 1.pdf", pdf("one")));

        assertThat(kept.type()).isEqualTo("application/pdf");
        assertThat(kept.documentDate()).isEqualTo(DATED);
        assertThat(kept.at()).isEqualTo(NOON);
        assertThat(kept.scanned()).isFalse();
        assertThat(files.find(kept.id())).contains(kept);
        var opened = files.open(kept.id()).orElseThrow();
        assertThat(opened.content()).hasBinaryContent(pdf("one"));
        assertThat(opened.name()).isEqualTo("Procedimiento año 1.pdf");
        assertThat(jdbc.sql("select action from platform.audit_entry where subject = :subject order by action")
                        .param("subject", "evidence:" + kept.id())
                        .query(String.class)
                        .list())
                .containsExactly("certification.evidence-added", "certification.evidence-opened");
        assertThat(files.open(EvidenceId.random())).isEmpty();
    }

    @Test
    void keepsEveryVersionBesideTheOthers() {
        var first = kept(add("map.pdf", pdf("one")));
        var second = kept(add("map.pdf", pdf("two")));
        kept(add("other.pdf", pdf("two")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(files.versions(place))
                .extracting(file -> file.name() + " " + file.version())
                .containsExactly("map.pdf 2", "map.pdf 1", "other.pdf 1");
        assertThat(files.of(place.file().orElseThrow())).hasSize(3);
        assertThat(files.open(first.id()).orElseThrow().content()).hasBinaryContent(pdf("one"));
        assertThatThrownBy(() -> jdbc.sql("update certification.evidence_file set name = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("delete from certification.evidence_file").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        var first = kept(add("map.pdf", pdf("one")));

        assertThat(kept(add("map.pdf", pdf("one")))).as("sent twice").isEqualTo(first);
        var copy = kept(add("copy.pdf", pdf("one")));
        assertThat(copy.id()).isNotEqualTo(first.id());
        assertThat(copy.sha256()).isEqualTo(first.sha256());
        assertThat(contents("evidence")).hasSize(1);
        assertThat(contents("evidence-arriving")).isEmpty();
    }

    @Test
    void goesByTheContentAndNotByTheName() throws IOException {
        assertThat(add("invoice.pdf", "MZ\220\0\3\0\0\0\4\0\0\0\377\377".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(refused(Outcome.Reason.TYPE));
        assertThat(add("page.txt", "<!doctype html><html><script>alert(1)</script></html>".getBytes()))
                .isEqualTo(refused(Outcome.Reason.TYPE));
        assertThat(add("letter.docx", zip("hello.txt"))).isEqualTo(refused(Outcome.Reason.TYPE));
        assertThat(add("letter.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(refused(Outcome.Reason.TYPE));
        assertThat(kept(add("letter.docx", zip("[Content_Types].xml", "word/document.xml")))
                        .type())
                .isEqualTo(WORD);
        var disguised = kept(add("run.exe", pdf("one")));
        assertThat(files.open(disguised.id()).orElseThrow().name()).isEqualTo("run.exe.pdf");
        assertThat(contents("evidence-arriving")).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrTooMuch() throws IOException {
        assertThat(add("a.pdf", new byte[0])).isEqualTo(refused(Outcome.Reason.EMPTY));
        assertThat(add("a.pdf", sized((int) LIMIT.toBytes() + 1))).isEqualTo(refused(Outcome.Reason.TOO_LARGE));
        assertThat(contents("evidence")).isEmpty();
        kept(add("a.pdf", sized((int) LIMIT.toBytes())));
        kept(add("b.pdf", sized((int) LIMIT.toBytes())));
        assertThat(add("c.pdf", pdf("one"))).isEqualTo(refused(Outcome.Reason.NO_ROOM));
    }

    @Test
    void makesHostileNamesHarmless() {
        assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.of("C:\\temp\\..\\a.pdf").value()).isEqualTo("a.pdf");
        assertThat(FileName.of("a\r\nSet-Cookie: x\u202Efdp.exe\0").value()).isEqualTo("aSet-Cookie xfdp.exe");
        assertThat(FileName.of(" ... ").value()).isEqualTo("document");
        assertThat(FileName.of("ñ".repeat(400) + ".pdf").value()).hasSize(150).endsWith("ñ.pdf");
        assertThat(kept(add("<img src=x>\".pdf", pdf("one"))).name().value()).isEqualTo("img src=x.pdf");
    }

    @Test
    void leavesNothingHalfAfterAFailureOrAKill() throws IOException {
        var torn = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("gone");
                }
                return '%';
            }
        };
        assertThatThrownBy(() -> files.add(place, "a.pdf", DATED, torn)).hasMessageContaining("gone");
        assertThat(contents("evidence-arriving")).isEmpty();
        Files.writeString(folder.resolve("evidence-arriving").resolve("left-behind"), "%PDF");

        open();

        assertThat(contents("evidence-arriving")).isEmpty();
        assertThat(files.versions(place)).isEmpty();
    }

    @Test
    void handsOutNothingThatIsNoLongerWhatWasKept() throws IOException {
        var kept = kept(add("map.pdf", pdf("one")));
        var content = contents("evidence").getFirst();
        Files.write(content, pdf("forged"));

        assertThatThrownBy(() -> files.open(kept.id())).hasMessageContaining("not what was kept");
        kept(add("again.pdf", pdf("one")));
        assertThat(files.open(kept.id()).orElseThrow().content())
                .as("mended by the same content")
                .hasBinaryContent(pdf("one"));
    }

    @Test
    void takesNothingThatTheScannerDoesNotPass() {
        files = files(scanner(VirusScan.Verdict.INFECTED));
        assertThat(add("a.pdf", pdf("one"))).isEqualTo(refused(Outcome.Reason.INFECTED));
        files = files(scanner(null));
        assertThat(add("a.pdf", pdf("one"))).isEqualTo(refused(Outcome.Reason.NOT_SCANNED));
        files = files(new ClamAv("127.0.0.1", 1, Duration.ofSeconds(1)));
        assertThat(add("a.pdf", pdf("one"))).isEqualTo(refused(Outcome.Reason.NOT_SCANNED));
        files = files(scanner(VirusScan.Verdict.CLEAN));
        assertThat(kept(add("a.pdf", pdf("one"))).scanned()).isTrue();
    }

    private EvidenceFiles files(VirusScan scan) {
        var settings = new EvidenceSettings(
                LIMIT,
                DataSize.ofBytes(2 * LIMIT.toBytes()),
                List.of("application/pdf", "text/plain", WORD),
                null,
                3310,
                Duration.ofSeconds(1));
        return new EvidenceFiles(
                new EvidenceStore(jdbc),
                new Vault(new DataFolder(folder)),
                scan,
                settings,
                AuditTrails.on(jdbc, Clock.fixed(NOON, ZoneOffset.UTC)),
                AuditTrails.SOMEBODY,
                Clock.fixed(NOON, ZoneOffset.UTC),
                transaction);
    }

    private static VirusScan scanner(VirusScan.@Nullable Verdict verdict) {
        return new VirusScan() {
            @Override
            public Verdict scan(Path file) throws IOException {
                if (verdict == null) {
                    throw new IOException("no answer");
                }
                return verdict;
            }

            @Override
            public boolean scans() {
                return true;
            }
        };
    }

    private Outcome add(String name, byte[] content) {
        return files.add(place, name, DATED, new ByteArrayInputStream(content));
    }

    private static EvidenceFile kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).file();
    }

    private static Outcome refused(Outcome.Reason reason) {
        return new Outcome.Refused(reason);
    }

    private List<Path> contents(String room) throws IOException {
        try (var all = Files.walk(folder.resolve(room))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sized(int bytes) {
        var content = new byte[bytes];
        System.arraycopy(pdf("one"), 0, content, 0, pdf("one").length);
        return content;
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
