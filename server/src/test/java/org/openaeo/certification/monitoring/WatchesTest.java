package org.openaeo.certification.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.CaseHouse;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts.Suspension;
import org.openaeo.certification.procedure.CaseFacts.Trigger;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.standards.ClockCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@AutoConfigureMockMvc
@Import({CaseHouse.class, PastCases.class})
class WatchesTest {
    @Autowired
    private CaseFiles cases;

    @Autowired
    private PastCases past;

    @Autowired
    private Watches watches;

    @Autowired
    private WatchStore store;

    @Autowired
    private MockMvcTester pages;

    private PastCases.Applicant holder;

    @BeforeEach
    void somebodyIsAuthorised() {
        CaseHouse.NOW.set(EuRules.on("2026-06-01"));
        holder = past.granted("2026-05-06"); // in effect since 12 May
    }

    private Optional<Watches.Line> listed(Watch watch, Optional<Trigger> trigger) {
        for (long offset = 0; offset <= watches.count(watch, trigger); offset += Watches.PAGE) {
            for (Watches.Line line : watches.page(watch, trigger, offset)) {
                if (line.id().equals(holder.id())) {
                    return Optional.of(line);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Watches.Line> listed(Watch watch) {
        return listed(watch, Optional.empty());
    }

    @Test
    void aSelfReviewIsListedAheadOfItsDayAndStaysUntilItIsDone() {
        assertThat(listed(Watch.SELF_REVIEW)).isEmpty();
        CaseHouse.NOW.set(EuRules.on("2027-03-01"));
        var before = watches.glance();
        assertThat(listed(Watch.SELF_REVIEW)).hasValueSatisfying(line -> {
            assertThat(line.clock()).contains(ClockCode.SELF_REVIEW);
            assertThat(line.day()).hasValueSatisfying(day -> assertThat(day).isBetween("2027-05-10", "2027-05-14"));
        });
        assertThat(before.months().get(2).selfReviews()).isPositive();
        assertThat(before.overdue().selfReviews()).isZero();
        CaseHouse.NOW.set(EuRules.on("2027-06-01"));
        assertThat(watches.glance().overdue().selfReviews()).isPositive();
        past.goesOn(holder, "COMPANY", "2027-06-01", new Act.ReviewItself("All as it was"));
        assertThat(listed(Watch.SELF_REVIEW)).isEmpty();
    }

    @Test
    void anOpenReviewIsListedByWhatOpenedIt() {
        cases.performBySystem(holder.id(), new Act.OpenReview(Trigger.COMPLIANCE_SIGNAL, "D1", "Value"));
        cases.performBySystem(holder.id(), new Act.OpenReview(Trigger.LAW_CHANGED, "", "")); // it is open already
        assertThat(listed(Watch.REVIEW, Optional.of(Trigger.COMPLIANCE_SIGNAL)))
                .hasValueSatisfying(line -> assertThat(line.day()).contains(LocalDate.parse("2026-06-01")));
        assertThat(listed(Watch.REVIEW, Optional.of(Trigger.LAW_CHANGED))).isEmpty();
        assertThat(watches.glance().triggers().get(Trigger.COMPLIANCE_SIGNAL)).isPositive();
        assertThat(watches.glance().at(Stage.UNDER_REVIEW)).isPositive();
    }

    @Test
    void aSuspensionIsListedWithItsTimeLimitAndNothingOfWhatIsLost() {
        past.goesOn(
                holder,
                "DECISION_MAKER",
                "2026-05-29",
                new Act.Suspend(Suspension.POSSIBLE_REVOCATION, Optional.empty(), "Fraud"));
        assertThat(listed(Watch.SUSPENDED))
                .hasValueSatisfying(line -> assertThat(line.day()).isPresent());
        past.goesOn(holder, "DECISION_MAKER", "2026-05-30", new Act.ProposeRevocation("Fraud"));
        past.goesOn(holder, "COMPANY", "2026-05-31", new Act.BeHeard("No"));
        past.goesOn(holder, "DECISION_MAKER", "2026-06-01", new Act.Revoke(Set.of(), "Fraud"));
        CaseHouse.NOW.set(EuRules.on("2027-06-01"));
        for (Watch watch : Watch.values()) {
            assertThat(listed(watch)).as(watch.name()).isEmpty();
        }
    }

    @Test
    void whatIsGrantedForATimeIsListedBeforeItExpires() {
        store.expires(holder.id(), Optional.of(LocalDate.parse("2026-07-31")));
        assertThat(listed(Watch.EXPIRING)).isPresent();
        assertThat(watches.glance().months().get(1).expiries()).isPositive();
        store.expires(holder.id(), Optional.of(LocalDate.parse("2028-07-31")));
        assertThat(listed(Watch.EXPIRING)).isEmpty();
        store.expires(holder.id(), Optional.empty());
        CaseHouse.NOW.set(EuRules.on("2028-07-01"));
        assertThat(listed(Watch.EXPIRING)).isEmpty();
    }

    @Test
    void thePageShowsEachListInEveryLanguageToCustomsOnly() {
        cases.performBySystem(holder.id(), new Act.OpenReview(Trigger.NEW_INFORMATION, "", ""));
        CaseId other = past.granted("2026-05-06").id();
        store.expires(other, Optional.of(LocalDate.parse("2026-07-31")));
        for (String language : List.of("en", "es", "fr")) {
            for (Watch watch : Watch.values()) {
                assertThat(pages.get()
                                .uri("/certification/monitoring?watch=" + watch + "&page=9&lang=" + language)
                                .with(user("officer").roles("AEO_OFFICER")))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("??", "{0");
            }
        }
        assertThat(pages.get()
                        .uri("/certification/monitoring?watch=REVIEW&trigger=NEW_INFORMATION")
                        .with(user("decider").roles("DECISION_MAKER")))
                .hasStatusOk()
                .bodyText()
                .contains("/certification/" + holder.id(), "New information", "since today");
        assertThat(pages.get().uri("/certification/monitoring").with(user("ana").roles("TRADER")))
                .hasStatus(403);
    }
}
