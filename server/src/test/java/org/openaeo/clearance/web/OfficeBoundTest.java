package org.openaeo.clearance.web;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.clearance.ClearanceWorld;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.Accounts;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Who works at an office sees its list first, and decides and records for no other. */
@WebTest
class OfficeBoundTest {
    private static final String PASSWORD = "long enough for a test 7";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Intake intake;

    @Autowired
    private SelectionRuns runs;

    @Autowired
    private Inspections inspections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void aDecidedDay() {
        ClearanceWorld.empty(jdbc, transactions);
        ClearanceWorld.lodge(intake);
        for (long seed = 7; at("ST").isEmpty() || at("PN").isEmpty(); seed++) {
            ClearanceWorld.decided(runs, seed);
        }
    }

    @Test
    void showsTheOwnOfficeUnlessAnotherIsAskedFor() {
        MockHttpSession inspector = session("piet", Role.INSPECTOR);
        String own = at("PN").orElseThrow().declaration().value();
        String other = at("ST").orElseThrow().declaration().value();

        assertThat(get("/clearance?day=2026-03-02", inspector))
                .bodyText()
                .contains(own)
                .doesNotContain(other);
        assertThat(get("/clearance?day=2026-03-02&office=all", inspector))
                .bodyText()
                .contains(own, other);
    }

    @Test
    void recordsAtTheOwnOfficeOnly() {
        MockHttpSession inspector = session("piet", Role.INSPECTOR);
        Inspection own = at("PN").orElseThrow();
        Inspection other = at("ST").orElseThrow();

        assertThat(conform(own, inspector)).hasStatus3xxRedirection();
        assertThat(conform(other, inspector)).hasStatus(409);

        assertThat(inspections.find(own.declaration()).orElseThrow().isOpen()).isFalse();
        assertThat(inspections.find(other.declaration()).orElseThrow().isOpen()).isTrue();
        assertThat(get(page(own), inspector)).bodyText().contains("Piet of an office");
    }

    @Test
    void decidesForTheOwnOfficeOnly() {
        MockHttpSession analyst = session("anke", Role.ANALYST);

        assertThat(run("PN", analyst)).hasStatus3xxRedirection();
        assertThat(run("ST", analyst)).hasStatus(403);
        assertThat(run("all", analyst)).hasStatus(403);
    }

    private Optional<Inspection> at(String office) {
        return inspections.ofDay(ClearanceWorld.DAY).stream()
                .filter(each -> each.office().equals(office))
                .findFirst();
    }

    private MockHttpSession session(String name, Role role) {
        String person = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " of an office";
        accounts.ensure(new NewPerson(name, person, Set.of(role), Optional.of(new OfficeCode("PN"))), PASSWORD);
        MvcTestResult signedIn = pages.post()
                .uri("/sign-in")
                .param("name", name)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
        return (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession(false));
    }

    private MvcTestResult conform(Inspection inspection, MockHttpSession session) {
        return pages.post()
                .uri(page(inspection) + "/outcome")
                .session(session)
                .with(csrf())
                .param("result", "conform")
                .param("day", "2026-03-02")
                .param("time", "23:10")
                .param("note", "")
                .param("version", "0")
                .exchange();
    }

    private MvcTestResult run(String office, MockHttpSession session) {
        return pages.post()
                .uri("/clearance/runs")
                .session(session)
                .with(csrf())
                .param("day", "2026-03-02")
                .param("office", office)
                .exchange();
    }

    private MvcTestResult get(String address, MockHttpSession session) {
        return pages.get().uri(address).session(session).exchange();
    }

    private static String page(Inspection inspection) {
        return "/clearance/declarations/" + inspection.declaration();
    }
}
