package org.openaeo.demo.chapter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.engine.simulation.OperatorRole;
import org.openaeo.engine.simulation.OperatorSize;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;

import static org.openaeo.certification.procedure.Finding.Grade.MAJOR;
import static org.openaeo.certification.procedure.Finding.Grade.MINOR;

/**
 * One case of the demonstration.
 *
 * @param opened how many days ago the draft was begun
 * @param ofTrader whether the company is one of those for which the demonstration's trader acts
 * @param visit whether a visit is about to be made
 */
record Story(
        String name,
        OperatorRole role,
        OperatorSize size,
        String type,
        int opened,
        boolean ofTrader,
        Visit visit,
        Consumer<Script> told) {
    /** What of a visit is still to be seen. */
    enum Visit {
        NONE,
        AHEAD,
        UNDER_WAY
    }

    private static final String SEALS = "F1";
    private static final String VISITORS = "F2";

    /** One in each stage at least. */
    static List<Story> all() {
        return List.of(
                small("draft", 6, script -> {}).acted(),
                of("draft-carrier", OperatorRole.CARRIER, "AEOS", 12, script -> {}),
                small("submitted", 30, script -> script.submitted(4)).acted(),
                of("submitted-late", OperatorRole.IMPORTER, "AEOC", 40, script -> script.submitted(27)),
                of(
                        "not-accepted",
                        OperatorRole.DECLARANT,
                        "AEOC",
                        60,
                        script -> script.submitted(45)
                                .officer(30, new Act.DoNotAccept("Accounts of two of the three years are missing"))),
                of(
                        "analysis",
                        OperatorRole.IMPORTER,
                        "AEOF",
                        40,
                        script -> script.submitted(22).accepted(12).risks(5, CaseFacts.Risk.MEDIUM)),
                of(
                        "information-asked",
                        OperatorRole.WAREHOUSE,
                        "AEOS",
                        50,
                        script -> script.submitted(36)
                                .accepted(20)
                                .officer(
                                        9,
                                        new Act.AskInformation(
                                                "Site plan of the second warehouse, and its alarm tests"))),
                of(
                        "paused",
                        OperatorRole.IMPORTER,
                        "AEOC",
                        90,
                        script -> script.submitted(80)
                                .accepted(66)
                                .risks(60, CaseFacts.Risk.HIGH)
                                .officer(
                                        40,
                                        new Act.PauseClock(
                                                ClockCode.DECISION,
                                                PauseReason.CRIMINAL_PROCEEDINGS,
                                                "Proceedings against a former director; the court’s decision is awaited"))),
                new Story(
                        "visit-planned",
                        OperatorRole.IMPORTER,
                        OperatorSize.MEDIUM,
                        "AEOF",
                        70,
                        false,
                        Visit.AHEAD,
                        script -> script.submitted(55).accepted(44).risks(36, CaseFacts.Risk.MEDIUM)),
                new Story(
                        "on-site",
                        OperatorRole.WAREHOUSE,
                        OperatorSize.SMALL,
                        "AEOS",
                        80,
                        false,
                        Visit.UNDER_WAY,
                        script -> script.submitted(62).accepted(50).risks(41, CaseFacts.Risk.LOW)),
                of(
                                "remediation",
                                OperatorRole.IMPORTER,
                                "AEOF",
                                90,
                                script -> script.submitted(75)
                                        .accepted(64)
                                        .risks(58, CaseFacts.Risk.MEDIUM)
                                        .visitPlanned(50, 12)
                                        .visited(12, seals(), visitors()))
                        .acted(),
                small(
                        "improvement",
                        70,
                        script -> script.submitted(52)
                                .accepted(45)
                                .officer(
                                        40,
                                        new Act.AgreeImprovement(
                                                List.of(new Finding(
                                                        "P1",
                                                        "MSME/2026/1.3",
                                                        MAJOR,
                                                        "Papers of each consignment kept together and indexed")),
                                                "Below the lowest step; a plan instead of a refusal"))),
                of("decision", OperatorRole.IMPORTER, "AEOC", 110, script -> script.examined(95)),
                of(
                        "decision-remedied",
                        OperatorRole.CARRIER,
                        "AEOS",
                        130,
                        script -> script.submitted(118)
                                .accepted(108)
                                .risks(100, CaseFacts.Risk.MEDIUM)
                                .visitPlanned(92, 70)
                                .visited(70, seals())
                                .remedied(52, SEALS, "Seals to ISO 17712 bought; register kept; staff instructed")),
                of(
                        "hearing",
                        OperatorRole.DECLARANT,
                        "AEOC",
                        120,
                        script -> script.submitted(100)
                                .accepted(90)
                                .risks(82, CaseFacts.Risk.HIGH)
                                .decides(
                                        11,
                                        new Act.ProposeRefusal("Repeated late payment of duty within three years"))),
                of(
                        "granted",
                        OperatorRole.IMPORTER,
                        "AEOF",
                        100,
                        script -> script.examined(85).granted(2)),
                of(
                        "refused",
                        OperatorRole.IMPORTER,
                        "AEOC",
                        170,
                        script -> script.submitted(150)
                                .accepted(140)
                                .risks(131, CaseFacts.Risk.HIGH)
                                .decides(80, new Act.ProposeRefusal("Records do not allow the goods to be followed"))
                                .heard(60, "A new accounting system is being set up")
                                .decides(
                                        25,
                                        new Act.Refuse(false, "The new system is not in use; the criterion is not met"))
                                .applies(
                                        9,
                                        new Act.Appeal(1, "The system went into use before the decision was served"))),
                of(
                        "withdrawn",
                        OperatorRole.IMPORTER,
                        "AEOS",
                        140,
                        script -> script.submitted(120)
                                .accepted(110)
                                .applies(95, new Act.Withdraw("The company is being merged; it will apply anew"))),
                of(
                                "monitored",
                                OperatorRole.IMPORTER,
                                "AEOF",
                                300,
                                script -> script.examined(280).inEffect(220))
                        .acted(),
                small("monitored-small", 260, script -> script.examined(240).inEffect(190)),
                of(
                        "monitored-carrier",
                        OperatorRole.CARRIER,
                        "AEOS",
                        250,
                        script -> script.examined(230).inEffect(180)),
                of(
                        "under-review",
                        OperatorRole.IMPORTER,
                        "AEOC",
                        290,
                        script -> script.examined(270)
                                .inEffect(210)
                                .changed(
                                        8,
                                        CaseFacts.ReportedChange.CUSTOMS_LEAD,
                                        "The head of customs has left; a deputy acts")),
                of(
                        "reassessment",
                        OperatorRole.WAREHOUSE,
                        "AEOS",
                        320,
                        script -> script.examined(300)
                                .inEffect(240)
                                .officer(
                                        45,
                                        new Act.OpenReview(
                                                CaseFacts.Trigger.NEW_INFORMATION,
                                                "Police report",
                                                "Break-in at the second warehouse"))
                                .officer(30, new Act.OrderReassessment("Security of the second warehouse"))),
                of(
                        "suspended-inquiry",
                        OperatorRole.IMPORTER,
                        "AEOC",
                        300,
                        script -> script.examined(280)
                                .inEffect(220)
                                .suspended(
                                        10,
                                        CaseFacts.Suspension.POSSIBLE_REVOCATION,
                                        Optional.empty(),
                                        "Undervaluation found at two inspections; facts to be established")),
                of(
                        "suspended-remedy",
                        OperatorRole.CARRIER,
                        "AEOS",
                        310,
                        script -> script.examined(290)
                                .inEffect(230)
                                .suspended(
                                        40,
                                        CaseFacts.Suspension.TIME_TO_REMEDY,
                                        Optional.of(Length.days(90)),
                                        "Vehicles are no longer inspected before loading")),
                of(
                        "suspended-request",
                        OperatorRole.IMPORTER,
                        "AEOF",
                        310,
                        script -> script.examined(290)
                                .inEffect(230)
                                .applies(
                                        34, new Act.RequestSuspension(Length.months(4), "The main site is being moved"))
                                .suspended(
                                        30,
                                        CaseFacts.Suspension.HOLDER_REQUEST,
                                        Optional.of(Length.months(4)),
                                        "At the holder’s request while the site is moved")),
                of(
                        "revocation-hearing",
                        OperatorRole.IMPORTER,
                        "AEOC",
                        320,
                        script -> script.examined(300)
                                .inEffect(240)
                                .decides(
                                        14, new Act.ProposeRevocation("False origin declared in eleven consignments"))),
                of(
                        "revoked",
                        OperatorRole.IMPORTER,
                        "AEOC",
                        330,
                        script -> script.examined(310)
                                .inEffect(250)
                                .decides(90, new Act.ProposeRevocation("Goods removed from customs supervision"))
                                .heard(75, "The manager responsible has been dismissed")
                                .decides(50, new Act.Revoke(Set.of(), "A serious infringement of customs law"))),
                of(
                        "annulled",
                        OperatorRole.DECLARANT,
                        "AEOC",
                        330,
                        script -> script.examined(310)
                                .inEffect(250)
                                .decides(100, new Act.ProposeRevocation("The accounts handed in were false"))
                                .heard(85, "The accountant erred")
                                .decides(
                                        60, new Act.Annul("Granted on incorrect information that the applicant knew"))),
                of(
                        "surrendered",
                        OperatorRole.CARRIER,
                        "AEOS",
                        300,
                        script -> script.examined(280)
                                .inEffect(220)
                                .applies(70, new Act.Surrender("International traffic has been given up"))));
    }

    private static Story of(String name, OperatorRole role, String type, int opened, Consumer<Script> told) {
        return new Story(name, role, OperatorSize.MEDIUM, type, opened, false, Visit.NONE, told);
    }

    private static Story small(String name, int opened, Consumer<Script> told) {
        return new Story(name, OperatorRole.IMPORTER, OperatorSize.SMALL, "MSME", opened, false, Visit.NONE, told);
    }

    private Story acted() {
        return new Story(name, role, size, type, opened, true, visit, told);
    }

    private static Finding seals() {
        return new Finding(SEALS, "EU/2016/e.7", MAJOR, "Three containers closed with seals that are not to ISO 17712");
    }

    private static Finding visitors() {
        return new Finding(VISITORS, "EU/2016/e.4", MINOR, "Visitors are registered but not accompanied");
    }
}
