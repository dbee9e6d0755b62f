package org.openaeo.certification.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Desk;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.certification.procedure.Taken;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Trust;
import org.openaeo.trust.TrustLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@Import({CaseHouse.class, PastCases.class})
class CaseFilesTest {
    @Autowired
    private CaseFiles cases;

    @Autowired
    private Queue queue;

    @Autowired
    private PastCases past;

    @Autowired
    private Trust trust;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itIsJune() {
        CaseHouse.NOW.set(EuRules.on("2026-06-01"));
    }

    private static <T> T as(String role, java.util.function.Supplier<T> deed) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(role, "", "ROLE_" + role));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private TrustLevel level(PastCases.Applicant applicant, String at) {
        return trust.trustOf(applicant.tin(), OperatorRole.IMPORTER, EuRules.on(at))
                .level();
    }

    @Test
    void grantStandsInTheRegisterFromTheFifthDay() {
        PastCases.Applicant applicant = past.granted("2026-05-06");
        assertThat(level(applicant, "2026-05-10")).isEqualTo(TrustLevel.NONE);
        assertThat(level(applicant, "2026-05-11")).isEqualTo(new TrustLevel("T2"));
        assertThat(cases.find(applicant.id()).orElseThrow().stage()).isEqualTo(Stage.MONITORED);
    }

    @Test
    void whatIsReadBackIsWhatWasDone() {
        PastCases.Applicant applicant = past.granted("2026-05-06");
        CaseFile file = cases.find(applicant.id()).orElseThrow();
        assertThat(file.entries()).hasSizeGreaterThan(5);
        assertThat(CaseFile.fold(file.header(), file.entries(), EuRules.union()).clocks())
                .extracting(clock -> clock.code() + " " + clock.lastDay() + " " + clock.state())
                .containsExactlyElementsOf(file.clocks().stream()
                        .map(clock -> clock.code() + " " + clock.lastDay() + " " + clock.state())
                        .toList());
        assertThat(file.facts().held()).hasSize(1);
    }

    @Test
    void suspensionBitesAtOnceAndRestorationHeals() {
        PastCases.Applicant applicant = past.granted("2026-05-06");
        int version = cases.find(applicant.id()).orElseThrow().version();
        Taken taken = as(
                "DECISION_MAKER",
                () -> cases.perform(
                        applicant.id(),
                        version,
                        new Act.Suspend(CaseFacts.Suspension.TIME_TO_REMEDY, Optional.empty(), "Locks")));
        assertThat(taken).isInstanceOf(Taken.Done.class);
        assertThat(level(applicant, "2026-06-01")).isEqualTo(TrustLevel.SUSPENDED);
        CaseHouse.NOW.set(EuRules.on("2026-06-03"));
        as("DECISION_MAKER", () -> cases.perform(applicant.id(), version + 1, new Act.Restore("Mended")));
        assertThat(level(applicant, "2026-06-02")).isEqualTo(TrustLevel.SUSPENDED);
        assertThat(level(applicant, "2026-06-03")).isEqualTo(new TrustLevel("T2"));
    }

    @Test
    void revocationSurrenderAndAnnulmentEndWhatStood() {
        for (Act end : List.of(new Act.Revoke(Set.of(), "Fraud"), new Act.Annul("Untrue"))) {
            PastCases.Applicant applicant = past.granted("2026-05-06");
            past.goesOn(applicant, "DECISION_MAKER", "2026-05-20", new Act.ProposeRevocation("Fraud"));
            past.goesOn(applicant, "COMPANY", "2026-05-21", new Act.BeHeard("No"));
            past.goesOn(applicant, "DECISION_MAKER", "2026-05-22", end);
            assertThat(level(applicant, "2026-05-22")).isEqualTo(TrustLevel.NONE);
            assertThat(level(applicant, "2026-05-15"))
                    .isEqualTo(end instanceof Act.Annul ? TrustLevel.NONE : new TrustLevel("T2"));
            assertThat(cases.bars(
                            cases.find(past.submitted(applicant, "2026-05-25")).orElseThrow()))
                    .hasSize(1);
        }
        PastCases.Applicant applicant = past.granted("2026-05-06");
        past.goesOn(applicant, "COMPANY", "2026-05-20", new Act.Surrender("Closed"));
        assertThat(level(applicant, "2026-05-20")).isEqualTo(TrustLevel.NONE);
    }

    @Test
    void staleVersionAndStrangersAreTurnedAway() {
        PastCases.Applicant applicant = past.granted("2026-05-06");
        int version = cases.find(applicant.id()).orElseThrow().version();
        assertThatThrownBy(() ->
                        as("DECISION_MAKER", () -> cases.perform(applicant.id(), version - 1, new Act.Note("Late"))))
                .isInstanceOf(StaleWrite.class);
        assertThat(as("TRADER", () -> cases.perform(applicant.id(), version, new Act.Surrender("Not mine"))))
                .isEqualTo(new Taken.Refused(List.of(Ground.of(Ground.Code.NOT_YOUR_ROLE))));
        assertThat(as("INSPECTOR", () -> cases.perform(applicant.id(), version, new Act.Note("Hello"))))
                .isEqualTo(new Taken.Refused(List.of(Ground.of(Ground.Code.NOT_YOUR_ROLE))));
    }

    @Test
    void entriesAreNeverChanged() {
        past.granted("2026-05-06");
        assertThatThrownBy(() -> jdbc.sql("update certification.case_entry set actor = 'somebody'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("delete from certification.case_entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void queueHasTheSoonestDeadlineFirst() {
        PastCases.Applicant one = past.applicant();
        CaseId late = past.submitted(one, "2026-05-20");
        CaseId soon = past.submitted(one, "2026-05-11");
        List<CaseLine> lines = queue.of(QueueQuery.on(Desk.OFFICER).in(Set.of(Stage.SUBMITTED)))
                .lines();
        assertThat(lines).extracting(CaseLine::id).containsSubsequence(soon, late);
        assertThat(queue.of(one.company())).extracting(CaseLine::id).contains(soon, late);
        String number = lines.getFirst().number();
        assertThat(queue.of(QueueQuery.open().with(number)).total()).isEqualTo(1);
        assertThat(queue.of(QueueQuery.open().with("100%_")).total()).isZero();
        assertThat(queue.desks()).containsKey(Desk.OFFICER);
        assertThat(queue.stages()).containsKey(Stage.SUBMITTED);
        assertThat(queue.dueBefore(QueueQuery.open(), EuRules.on("2026-07-01"))).isPositive();
    }
}
