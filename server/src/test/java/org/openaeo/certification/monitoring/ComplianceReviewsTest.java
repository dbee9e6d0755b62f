package org.openaeo.certification.monitoring;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.openaeo.certification.Stage;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.CaseHouse;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.clearance.IrregularityFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@Import({CaseHouse.class, PastCases.class})
class ComplianceReviewsTest {
    @Autowired
    private CaseFiles cases;

    @Autowired
    private PastCases past;

    @Autowired
    private ComplianceReviews reviews;

    private static IrregularityFound irregularity(String party, String declaration) {
        return new IrregularityFound(
                party,
                EuRules.on("2026-05-20"),
                EuRules.on("2026-05-21"),
                declaration,
                "undervaluation",
                new BigDecimal("1200"));
    }

    @Test
    void irregularityOpensOneReviewHoweverOftenItIsTold() {
        CaseHouse.NOW.set(EuRules.on("2026-06-01"));
        PastCases.Applicant holder = past.granted("2026-05-06");
        var found = irregularity(holder.tin().value(), "26ST0000001");
        reviews.on(found);
        reviews.on(found);
        await().untilAsserted(() -> assertThat(reviewsOf(holder)).isEqualTo(1));
        assertThat(cases.find(holder.id()).orElseThrow().stage()).isEqualTo(Stage.UNDER_REVIEW);
        reviews.on(irregularity(holder.tin().value(), "26ST0000002"));
        await().untilAsserted(() -> assertThat(reviewsOf(holder)).isEqualTo(2));
    }

    @Test
    void nobodysCaseIsOpenedForAStranger() {
        reviews.on(irregularity("XA999999", "26ST0000003"));
        PastCases.Applicant applicant = past.applicant();
        var id = past.submitted(applicant, "2026-05-20");
        reviews.on(irregularity(applicant.tin().value(), "26ST0000004"));
        assertThat(cases.find(id).orElseThrow().stage()).isEqualTo(Stage.SUBMITTED);
    }

    private long reviewsOf(PastCases.Applicant holder) {
        return cases.find(holder.id()).orElseThrow().entries().stream()
                .filter(entry -> entry.act() instanceof Act.OpenReview)
                .count();
    }
}
