package org.openaeo.platform.audit.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditedEvent;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class AuditPagesTest {
    private static final String PAGE = "/administration/audit";

    @Autowired
    private MockMvc web;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private record Deed(String action, String subject, Map<String, String> facts) implements AuditedEvent {}

    @BeforeEach
    void emptyTrail() {
        withoutTriggers("delete from platform.audit_checkpoint");
        withoutTriggers("delete from platform.audit_entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYST", "INSPECTOR", "AEO_OFFICER"})
    void isForAdministratorsOnly(String role) throws Exception {
        for (var path : new String[] {PAGE, PAGE + "/export.csv", PAGE + "/export.ndjson"}) {
            web.perform(get(path).with(user("a").roles(role))).andExpect(status().isForbidden());
        }
        web.perform(post(PAGE + "/verify").with(csrf()).with(user("a").roles(role)))
                .andExpect(status().isForbidden());
    }

    @Test
    void readsEntriesInTheVisitorsLanguageAndShowsWhatHasNoWordsAsItIs() throws Exception {
        done("system", "platform.machine-revoked", "machine:m1", Map.of("kind", "x"));
        done("system", "later.deed", "thing:<1>", Map.of("odd", "<b>"));
        open(get(PAGE).param("lang", "es"))
                .andExpect(content().string(containsString("Máquina revocada")))
                .andExpect(content().string(containsString("El sistema")))
                .andExpect(content().string(containsString("later.deed")))
                .andExpect(content().string(containsString("thing:&lt;1&gt;")))
                .andExpect(content().string(not(containsString("<b>"))));
    }

    @Test
    void narrowsByWhoWhatAndToWhat() throws Exception {
        done("client:one", "tried.one", "thing:a&b", Map.of());
        done("client:two", "tried.two", "thing:2", Map.of());
        open(get(PAGE).param("actor", "client:one"))
                .andExpect(content().string(containsString("subject=thing:a")))
                .andExpect(content().string(not(containsString("thing:2"))));
        open(get(PAGE).param("action", "tried.two"))
                .andExpect(content().string(containsString("thing:2")))
                .andExpect(content().string(not(containsString("thing:a"))));
        open(get(PAGE).param("subject", "thing:a&b")).andExpect(content().string(not(containsString("thing:2"))));
        open(get(PAGE).param("to", "2000-01-01")).andExpect(content().string(containsString("No such entry")));
        open(get(PAGE).param("from", "nonsense")).andExpect(content().string(containsString("thing:2")));
    }

    @Test
    void goesToOlderAndBackToNewerEntries() throws Exception {
        for (var i = 1; i <= 120; i++) {
            done("system", "tried", "thing:number-" + i, Map.of());
        }
        open(get(PAGE))
                .andExpect(content().string(containsString("thing:number-120<")))
                .andExpect(content().string(containsString("thing:number-71<")))
                .andExpect(content().string(not(containsString("thing:number-70<"))))
                .andExpect(content().string(containsString("before=71")))
                .andExpect(content().string(not(containsString("after="))));
        open(get(PAGE).param("before", "71"))
                .andExpect(content().string(containsString("thing:number-70<")))
                .andExpect(content().string(containsString("thing:number-21<")))
                .andExpect(content().string(containsString("before=21")))
                .andExpect(content().string(containsString("after=70")));
        open(get(PAGE).param("before", "21"))
                .andExpect(content().string(containsString("thing:number-1<")))
                .andExpect(content().string(not(containsString("before="))));
        open(get(PAGE).param("after", "20"))
                .andExpect(content().string(containsString("thing:number-70<")))
                .andExpect(content().string(not(containsString("thing:number-71<"))));
    }

    @Test
    void tellsWhetherTheChainHolds() throws Exception {
        done("system", "tried", "thing:1", Map.of());
        done("system", "tried", "thing:2", Map.of());
        verify().andExpect(flash().attribute("notice", startsWith("The chain holds: 2 entries")));
        withoutTriggers("update platform.audit_entry set subject = 'thing:3' where sequence = 2");
        verify().andExpect(flash().attribute("notice", "The chain is broken: entry 2 is not what was recorded."));
    }

    @Test
    void exportsAllWithACheckpointAndTellsLaterWhatWasCutOff() throws Exception {
        done("system", "tried", "thing:ñ \"1\"", Map.of("b", "2", "a", "=1+1"));
        var lines = export("/export.ndjson").split("\n");
        // The second entry says that somebody exports.
        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .startsWith("{\"sequence\":1,\"at\":\"")
                .contains(
                        "\"subject\":\"thing:ñ \\\"1\\\"\",\"facts\":{\"a\":\"=1+1\",\"b\":\"2\"},\"previous\":\"0000");
        assertThat(lines[2]).startsWith("{\"checkpoint\":{\"sequence\":2,\"hash\":\"");
        open(get(PAGE)).andExpect(content().string(containsString("Checkpoints")));
        withoutTriggers("delete from platform.audit_entry where sequence = 2");
        verify().andExpect(flash().attribute(
                        "notice", "The chain is broken: a checkpoint was taken at entry 2, which is gone."));
    }

    @Test
    void exportsWhatIsShownAsCsvWithoutFormulas() throws Exception {
        done("system", "tried", "=cmd()", Map.of("a", "1,2"));
        done("system", "else", "thing:2", Map.of());
        assertThat(export("/export.csv?action=tried"))
                .contains("sequence,at,actor,action,subject,facts,hash\r\n1,")
                .contains("\"'=cmd()\"")
                .contains("\"{\"\"a\"\":\"\"1,2\"\"}\"")
                .doesNotContain("thing:2");
    }

    private String export(String path) throws Exception {
        var begun = web.perform(get(PAGE + path).with(user("admin").roles("ADMINISTRATOR")))
                .andReturn();
        return web.perform(asyncDispatch(begun))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private ResultActions verify() throws Exception {
        return web.perform(
                        post(PAGE + "/verify").with(csrf()).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(redirectedUrl(PAGE));
    }

    private ResultActions open(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("admin").roles("ADMINISTRATOR"))).andExpect(status().isOk());
    }

    private void done(String actor, String action, String subject, Map<String, String> facts) {
        trail.recordFor(actor, new Deed(action, subject, facts));
    }

    /** Does what only the owner of the database can. */
    private void withoutTriggers(String sql) {
        var table = sql.contains("audit_checkpoint") ? "platform.audit_checkpoint" : "platform.audit_entry";
        jdbc.sql("alter table " + table + " disable trigger all").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table " + table + " enable trigger all").update();
    }
}
