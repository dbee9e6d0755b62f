package org.openaeo.certification.timers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.file.CaseHouse;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.EuRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Servers killed without warning while time limits run out by the dozen: each takes effect once, none is missed. */
@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@Import({CaseHouse.class, PastCases.class})
class KilledTimersTest {
    private static final int CASES = 150;

    @Autowired
    private PastCases past;

    @Autowired
    private JdbcClient jdbc;

    @Value("${openaeo.database.url}")
    private String database;

    @TempDir
    private Path folder;

    private final List<Process> servers = new ArrayList<>();

    /** Those of this test; the servers wake whatever else lies in the database, too. */
    private final List<CaseId> cases = new ArrayList<>();

    @AfterEach
    void nobodyIsLeftBehind() {
        servers.forEach(Process::destroyForcibly);
    }

    @Test
    void deadlinesFireOnceThoughServersAreKilled() throws IOException {
        CaseHouse.NOW.set(EuRules.on("2026-07-20"));
        for (int i = 0; i < CASES; i++) {
            cases.add(past.submitted(past.applicant(), "2026-06-01"));
        }
        killedWhen(() -> lapsed() >= 5);
        killedWhen(() -> lapsed() >= CASES / 2);
        assertThat(lapsed()).as("killed in the middle").isLessThan(CASES);
        start();
        until(() -> lapsed() >= CASES && picked() == 0);

        assertThat(lapsed()).isEqualTo(CASES);
        assertThat(
                        count(
                                "select count(distinct case_id) from certification.case_entry where act = 'LAPSED' and case_id = any(:cases::uuid[])"))
                .isEqualTo(CASES);
        assertThat(
                        count(
                                "select count(*) from platform.audit_entry where action = 'case.lapsed' and subject = any(:subjects::text[])"))
                .isEqualTo(CASES);
        assertThat(
                        count(
                                "select count(*) from certification.case_file where stage = 'ANALYSIS' and id = any(:cases::uuid[])"))
                .isEqualTo(CASES);
    }

    private long count(String sql) {
        return jdbc.sql(sql)
                .param("cases", cases.stream().map(CaseId::toString).toArray(String[]::new))
                .param("subjects", cases.stream().map(id -> "case:" + id).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private void killedWhen(BooleanSupplier seen) throws IOException {
        Process server = start();
        until(seen);
        server.destroyForcibly();
        await().until(() -> !server.isAlive());
    }

    private void until(BooleanSupplier seen) {
        await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(servers.getLast().isAlive()).as("the server runs").isTrue();
            return seen.getAsBoolean();
        });
    }

    private Process start() throws IOException {
        Path data = Files.createTempDirectory(folder, "server");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TimersAtWork.class.getName(),
                        "--openaeo.data-folder=" + data,
                        "--openaeo.database.url=" + database,
                        "--openaeo.database.username=postgres",
                        "--openaeo.certification.timers.polling=200ms",
                        "--openaeo.certification.timers.heartbeat=500ms",
                        "--server.address=127.0.0.1",
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        servers.add(server);
        return server;
    }

    private long lapsed() {
        return count(
                "select count(*) from certification.case_entry where act = 'LAPSED' and case_id = any(:cases::uuid[])");
    }

    private long picked() {
        return jdbc.sql("select count(*) from certification.scheduled_task where picked")
                .query(Long.class)
                .single();
    }
}
