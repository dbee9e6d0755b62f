package org.openaeo.demo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.certification.timers.TimersAhead;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditVerdict;
import org.openaeo.standards.ClockCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Months that go by in a moment bring about what months do. */
@SpringBootTest
@Import({GoingOnTest.Demo.class, PastCases.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class GoingOnTest {
    private static final String SOMEBODY = "person:somebody";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TestConfiguration(proxyBeanMethods = false)
    static class Demo {
        @Bean
        TimeStore timeStore(JdbcClient jdbc) {
            return new TimeStore(jdbc);
        }

        @Bean
        @Primary
        MovedClock clockOfTheDemonstration(ObjectProvider<TimeStore> store) {
            return new MovedClock(store);
        }

        @Bean
        GoingOn goingOn(
                MovedClock clock, TimeStore store, TimersAhead timers, AuditTrail audit, TransactionTemplate together) {
            return new GoingOn(clock, store, timers, audit, together);
        }

        @Bean
        @Primary
        Rulebook unionRules() {
            return EuRules.union();
        }
    }

    @Autowired
    private GoingOn time;

    @Autowired
    private Clock clock;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private PastCases past;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private CaseId id;

    @BeforeEach
    void anApplicationIsHandedIn() {
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        id = past.submitted(past.applicant(), today);
    }

    @Test
    void everyLimitOnTheWayRunsOutOnItsOwnDay() {
        Instant acceptance = running(ClockCode.ACCEPTANCE);
        Instant until = clock.instant().plus(Duration.ofDays(400));
        assertThat(time.goOn(until, SOMEBODY, PATIENCE)).isEqualTo(GoingOn.Answer.BEGUN);

        assertThat(time.underWay()).isEmpty();
        assertThat(clock.instant()).isCloseTo(until, within(Duration.ofMinutes(1)));
        List<Entry> lapsed = cases.find(id).orElseThrow().entries().stream()
                .filter(entry -> entry.act() instanceof Act.Lapsed)
                .toList();
        assertThat(lapsed).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lapsed.getFirst().at()).isBetween(acceptance, acceptance.plusSeconds(60));
        assertThat(lapsed.get(1).at())
                .as("the next limit ran from then, not from the arrival")
                .isAfter(acceptance.plus(Duration.ofDays(30)))
                .isBefore(until.minus(Duration.ofDays(30)));
        assertThat(jdbc.sql("select count(*) from certification.case_reminder")
                        .query(Long.class)
                        .single())
                .as("reminders went out on the way")
                .isPositive();
    }

    @Test
    void goesOnToTheNextDeadlineAndNoFurther() {
        Instant next = time.nextDeadline().orElseThrow();
        assertThat(next).isEqualTo(running(ClockCode.ACCEPTANCE));
        time.goOn(next, SOMEBODY, PATIENCE);
        assertThat(clock.instant()).isCloseTo(next, within(Duration.ofMinutes(1)));
        assertThat(cases.find(id).orElseThrow().entries().getLast().act()).isInstanceOf(Act.Lapsed.class);
    }

    @Test
    void isAuditedStepByStepInAChainThatHolds() {
        Instant before = clock.instant();
        time.goOn(before.plus(Duration.ofDays(2)), SOMEBODY, PATIENCE);
        assertThat(jdbc.sql("select actor from platform.audit_entry where action = 'demo.time-moved'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly(SOMEBODY);
        assertThat(audit.verify()).isInstanceOf(AuditVerdict.Intact.class);
    }

    @Test
    void whatLiesBehindIsNoWayToGo() {
        Instant before = clock.instant();
        time.goOn(before.minus(Duration.ofDays(5)), SOMEBODY, PATIENCE);
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        assertThat(time.goOn(before.plus(GoingOn.FURTHEST).plus(Duration.ofDays(1)), SOMEBODY, PATIENCE))
                .isEqualTo(GoingOn.Answer.TOO_FAR);
        assertThat(clock.instant()).isCloseTo(before, within(Duration.ofMinutes(1)));
    }

    private Instant running(ClockCode code) {
        return cases.find(id)
                .flatMap((CaseFile file) -> file.clock(code))
                .map(running -> running.due())
                .orElseThrow();
    }
}
