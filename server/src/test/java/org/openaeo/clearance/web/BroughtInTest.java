package org.openaeo.clearance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.ClearanceWorld;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LongWork;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.platform.DataFolder;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Files and made trade become declarations by long work that stands wholly or not at all. */
@WebTest
class BroughtInTest {
    private static final int ROWS = 40;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Intake intake;

    @Autowired
    private DataFolder data;

    @Autowired
    private Map<String, SmartLifecycle> lifecycles;

    @BeforeEach
    void nothingYet() {
        ClearanceWorld.empty(jdbc, transactions);
        jdbc.sql("delete from platform.work").update();
    }

    @Test
    void loadsUploadedFileAndTellsOfTheRowsItLeftOut() {
        String file = file() + "26ST9001,yesterday,ST,847130,CN\n";
        LongWork work = started(upload(file, "canonical", null, "ANALYST"));

        assertThat(work.ended()).isEqualTo("DONE");
        assertThat(work.result()).isEqualTo("/data");
        assertThat(declarations()).isEqualTo(ROWS);
        assertThat(get("/data", "ANALYST")).bodyText().contains("march.csv", "ada");
        String rejects = body("/data/loads/" + lastLoad() + "/rejects.csv", "ANALYST");
        assertThat(rejects.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith((ROWS + 2) + ",date_time,")
                .contains("yesterday");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        assertThat(started(upload(file(), "canonical", null, "ANALYST")).ended())
                .isEqualTo("DONE");
        assertThat(started(upload(file(), "canonical", null, "ANALYST")).ended())
                .isEqualTo("DONE");

        assertThat(declarations()).isEqualTo(ROWS);
        assertThat(get("/data", "ANALYST")).bodyText().contains("Changed nothing");
    }

    @Test
    void readsFileByMappingThatCameAlong() {
        String mapping = """
                name: mine
                format:
                  dates: dd/MM/yyyy
                columns:
                  id: Number
                  date_time: Lodged
                  office: Where
                """;
        String file = "Number,Lodged,Where\nX1,02/03/2026,ST\nX2,03/03/2026,PN\n";

        LongWork work = started(upload(file, "own", mapping, "ANALYST"));

        assertThat(work.ended()).isEqualTo("DONE");
        assertThat(jdbc.sql("select office from clearance.declaration order by declaration_id")
                        .query(String.class)
                        .list())
                .containsExactly("ST", "PN");
    }

    @Test
    void takesNothingOfFileThatIsMostlyBadAndSaysWhy() {
        StringBuilder file = new StringBuilder(file());
        for (int row = 0; row < 1200; row++) {
            file.append("26ST8").append(row).append(",never,ST,847130,CN\n");
        }

        LongWork work = started(upload(file.toString(), "canonical", null, "ANALYST"));

        assertThat(work.ended()).isEqualTo("FAILED");
        assertThat(declarations()).isZero();
        assertThat(get(work.page() + "?lang=en", "ANALYST"))
                .bodyText()
                .contains("Refused:")
                .doesNotContain("??");
    }

    @Test
    void showsNothingOfLoadBeforeAllOfItIsTaken() throws Exception {
        Path file = Files.createTempFile("half", ".csv");
        Files.writeString(file, file());
        CountDownLatch seen = new CountDownLatch(1);
        LoadOrder order = new LoadOrder(LoadOrder.Origin.UPLOAD, "half.csv", "canonical", "ada", Learnt.WHEN_LOADED);
        Progress killer = (stage, done, total) -> {
            if (stage.equals("merge") && done > 1) {
                // The declarations are added by now, though nobody else may see them.
                Thread other = Thread.ofPlatform().start(() -> {
                    if (declarations() == 0) {
                        seen.countDown();
                    }
                });
                join(other);
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(() -> intake.load(
                        order,
                        (rejects, progress, chunk) -> DeclarationCsv.stream(
                                file,
                                ColumnMapping.builtIn("canonical").orElseThrow(),
                                ReadLimits.standard(),
                                rejects,
                                progress,
                                10,
                                chunk),
                        killer))
                .hasMessage("killed");

        assertThat(seen.getCount()).isZero();
        assertThat(declarations()).isZero();
        assertThat(jdbc.sql("select count(*) from clearance.load")
                        .query(Long.class)
                        .single())
                .isZero();
        Files.delete(file);
    }

    @Test
    void isOfferedAgainAfterKillWithTheSameFile() {
        LongWork work = started(upload(file(), "canonical", null, "ANALYST"));
        assertThat(work.ended()).isEqualTo("DONE");
        ClearanceWorld.empty(jdbc, transactions);
        keepUploadOf(work);

        work.killedBeforeItsEnd(lifecycles);

        assertThat(work.state()).isEqualTo("INTERRUPTED");
        assertThat(declarations()).isZero();
        await().untilAsserted(
                        () -> assertThat(get("/data", "ANALYST")).bodyText().contains(work.page()));
        LongWork again = started(post(work.page() + "/again", "ANALYST"));
        assertThat(again.ended()).isEqualTo("DONE");
        assertThat(declarations()).isEqualTo(ROWS);
    }

    @Test
    void makesTradeOfTheSizeAskedFor() {
        LongWork work = started(post("/data/generate", "ANALYST", "rows", "3 000", "seed", "5", "from", "2025-01-01"));

        assertThat(work.ended()).isEqualTo("DONE");
        assertThat(declarations()).isEqualTo(3000);
        assertThat(get("/data", "ANALYST")).bodyText().contains("synthetic declarations, seed 5");
    }

    @Test
    void decidesDayAsLongWorkForAnalystsAlone() {
        ClearanceWorld.lodge(intake);

        LongWork work = started(post("/clearance/runs", "ANALYST", "day", "2026-03-02", "office", "PN"));

        assertThat(work.ended()).isEqualTo("DONE");
        assertThat(work.result()).isEqualTo("/clearance?day=2026-03-02&office=PN");
        assertThat(jdbc.sql("select distinct office from clearance.inspection_list")
                        .query(String.class)
                        .list())
                .containsExactly("PN");
        assertThat(get(work.page(), "ANALYST")).bodyText().contains("Selecting from the declarations of");
        assertThat(post("/clearance/runs", "INSPECTOR", "day", "2026-03-02", "office", "PN"))
                .hasStatus(403);
    }

    @Test
    void saysThatThereIsNothingToDecide() {
        LongWork work = started(post("/clearance/runs", "ANALYST", "day", "2020-03-02", "office", "all"));

        assertThat(work.ended()).isEqualTo("FAILED");
        assertThat(get(work.page(), "ANALYST")).bodyText().contains("Nothing was lodged on this day.");
    }

    @Test
    void readsNothingOfAnUploadFromSomebodyWhoIsNotSignedIn() {
        assertThat(pages.post()
                        .uri("/data/upload")
                        .multipart()
                        .file(csv(file()))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/sign-in");
    }

    private static String file() {
        StringBuilder rows = new StringBuilder("id,date_time,office,hs,origin\n");
        for (int row = 0; row < ROWS; row++) {
            rows.append("26ST%04d,2026-03-02T08:%02d,ST,847130,CN\n".formatted(row, row));
        }
        return rows.toString();
    }

    private MvcTestResult upload(String content, String mapping, String own, String role) {
        var request = pages.post().uri("/data/upload").multipart().file(csv(content));
        Optional.ofNullable(own)
                .ifPresent(text -> request.file(new MockMultipartFile(
                        "mappingFile", "mine.yaml", "text/yaml", text.getBytes(StandardCharsets.UTF_8))));
        return request.param("mapping", mapping).with(as(role)).with(csrf()).exchange();
    }

    private static MockMultipartFile csv(String content) {
        return new MockMultipartFile("file", "march.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** A load that ended has no file any more; one that was killed has. */
    private void keepUploadOf(LongWork work) {
        String name = jdbc.sql("select upload from platform.work where id = :id::uuid")
                .param("id", work.id())
                .query(String.class)
                .single();
        try {
            Files.writeString(data.folder("uploads").resolve(name), file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LongWork started(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return new LongWork(jdbc, String.valueOf(result.getResponse().getRedirectedUrl()));
    }

    private long declarations() {
        return jdbc.sql("select count(*) from clearance.declaration")
                .query(Long.class)
                .single();
    }

    private String lastLoad() {
        return jdbc.sql("select load_id::text from clearance.load order by started_at desc limit 1")
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String address, String role) {
        return pages.get().uri(address).with(as(role)).exchange();
    }

    private String body(String address, String role) {
        MvcTestResult result = get(address, role);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, String role, String... fields) {
        var request = pages.post().uri(address).with(as(role)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(String role) {
        return user("ada").roles(role);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
