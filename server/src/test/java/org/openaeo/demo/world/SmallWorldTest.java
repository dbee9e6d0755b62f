package org.openaeo.demo.world;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import org.openaeo.certification.Stage;
import org.openaeo.clearance.Days;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.engine.Progress;
import org.openaeo.platform.security.Acting;
import org.openaeo.risk.Models;
import org.openaeo.risk.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A world with little trade, in the whole application. */
@SpringBootTest(properties = {"openaeo.demo.declarations=8000", "openaeo.demo.operators=300", "openaeo.demo.cases=120"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SmallWorldTest {
    @Autowired
    private Building building;

    @Autowired
    private WorldStore worlds;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Days days;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void whenItIsReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> building.advance().state() != Advance.State.BUILDING);
        assertThat(building.isReady()).isTrue();
    }

    @Test
    void hasOperatorsOfEveryTrust() {
        assertThat(texts("select level from trust.standing where upper_inf(held)"))
                .contains("T1", "T2", "T3", "SUSPENDED");
        assertThat(texts("select administration from trust.authorisation")).containsOnly("XA", "XB", "XC");
        assertThat(texts("select kind from trust.statement"))
                .contains("GRANTED", "AMENDED", "SUSPENDED", "RESTORED", "REVOKED", "WITHDRAWN");
    }

    @Test
    void hasLivedSixWeeksAndLeavesTheDayOpen(@Autowired Models models, @Autowired Plans plans) {
        assertThat(models.active()).isPresent();
        assertThat(plans.current().plan().name()).isEqualTo("Aurelia");
        assertThat(inspections.ofDay(today())).isNotEmpty().allMatch(Inspection::isOpen);
        List<Inspection> before = Stream.iterate(1, ago -> ago <= 42, ago -> ago + 1)
                .flatMap(ago -> inspections.ofDay(today().minusDays(ago)).stream())
                .toList();
        assertThat(before).hasSizeGreaterThan(42).noneMatch(Inspection::isOpen);
        assertThat(before).allMatch(inspection -> inspection.list().isPresent());
    }

    @Test
    void hasCasesInEveryStage() {
        assertThat(texts("select distinct stage from certification.case_file"))
                .containsExactlyInAnyOrder(
                        Stream.of(Stage.values()).map(Stage::name).toArray(String[]::new));
    }

    @Test
    void tellsTrustWhatItsCasesDecided() {
        assertThat(texts("""
                        select distinct level from trust.standing s
                        join certification.case_file c on c.operator = s.operator_id
                        where upper_inf(held) and c.stage in ('MONITORED', 'SUSPENDED', 'REVOKED')""")).contains("T2", "T3", "SUSPENDED");
    }

    @Test
    void hasAsManyOperatorsAndCasesAsAreToBeMeasured() {
        assertThat(texts("select count(*)::text from certification.case_file c join certification.company o"
                        + " on o.id = c.company where o.street like 'Calle Mayor%' and o.postcode = '10000'"))
                .containsExactly("120");
        assertThat(texts("select count(*)::text from trust.identifier where value like 'XAP%'"))
                .containsExactly("300");
    }

    @ParameterizedTest
    @CsvSource({"analyst,/results", "inspector,/clearance", "officer,/operators", "administrator,/administration/people"
    })
    void letsItsPeopleIn(String name, String page) throws Exception {
        web.perform(get(page).session(signedIn(name))).andExpect(status().isOk());
    }

    @Test
    void showsItsInspectorTheListOfPortSolanaWithNames() throws Exception {
        String code = inspections.ofDay(today()).stream()
                .filter(each ->
                        Resident.INSPECTOR.office().orElseThrow().value().equals(each.office()))
                .flatMap(each -> each.importer().stream())
                .filter(each -> !texts(nameOf(each)).isEmpty())
                .findFirst()
                .orElseThrow();
        web.perform(get("/clearance").session(signedIn("inspector")))
                .andExpect(content().string(containsString("Port Solana")))
                .andExpect(content()
                        .string(containsString(texts(nameOf(code)).getFirst().replace("&", "&amp;"))));
    }

    @Test
    void isAuditedInTheNameOfTheDemonstration() {
        assertThat(texts("select actor from platform.audit_entry where actor not like 'person:%'"
                        + " and not (actor = '" + Plans.SHIPPED_BY + "' and action = 'risk.plan-published')"
                        + " and not (actor = 'system' and action ~ '^(standards|certification|case|trust)\\.')"))
                .containsOnly(World.BUILDER);
        assertThat(texts("select action from platform.audit_entry where actor = 'demonstration'"))
                .contains(
                        "demo.operators-settled",
                        "clearance.declarations-loaded",
                        "risk.model-activated",
                        "risk.plan-published");
    }

    /** As after a kill just before a chapter was marked as built. */
    @Test
    void doublesNothingWhenItsChaptersAreBuiltAgain(@Autowired List<Chapter> chapters, @Autowired Acting acting) {
        List<Long> before = sizes();
        World world = worlds.find().orElseThrow();
        acting.inTheNameOf(World.BUILDER, () -> chapters.forEach(each -> each.build(world, Progress.NONE)));
        assertThat(sizes()).isEqualTo(before).doesNotContain(0L);
    }

    /** That it goes on is tried elsewhere: the other tests here look at the present day. */
    @Test
    void letsItsAdministratorAloneGoOnInTime() throws Exception {
        String page = "/demonstration/time";
        for (String name : List.of("analyst", "officer", "trader")) {
            web.perform(post(page).param("step", "day").with(csrf()).session(signedIn(name)))
                    .andExpect(status().isForbidden());
        }
        MockHttpSession administrator = signedIn("administrator");
        web.perform(post(page).param("step", "day").session(administrator)).andExpect(status().isForbidden());
        for (String days : List.of("", "0", "-1", "367", "1e2", "99999999999", "<b>")) {
            web.perform(post(page)
                            .param("step", "days")
                            .param("days", days)
                            .with(csrf())
                            .session(administrator))
                    .andExpect(status().isUnprocessableContent());
        }
        web.perform(get(page).session(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("masthead__day"))));
    }

    private LocalDate today() {
        return days.of(worlds.find().orElseThrow().begun());
    }

    private List<Long> sizes() {
        return Stream.of(
                        "trust.operator",
                        "trust.statement",
                        "clearance.declaration",
                        "clearance.outcome",
                        "clearance.inspection",
                        "clearance.inspection_list where superseded_at is null",
                        "risk.model",
                        "risk.plan_version",
                        "certification.company",
                        "certification.case_file",
                        "certification.case_entry",
                        "certification.visit")
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static String nameOf(String code) {
        return "select name from trust.operator o join trust.identifier i on i.operator_id = o.id where value = '"
                + code + "'";
    }

    private MockHttpSession signedIn(String name) throws Exception {
        String password = worlds.find().orElseThrow().password();
        var session = web.perform(post("/sign-in")
                        .param("name", name)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) session;
    }
}
