package org.openaeo.platform.machines;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class MachinePagesTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsTheSecretOnceKeepsOnlyItsHashAndRecordsEveryDeed() throws Exception {
        var made = web.perform(post("/administration/machines/new")
                        .with(administrator())
                        .with(csrf())
                        .param("name", "Port of San Telmo")
                        .param("scopes", "trust:read", "targeting:read"))
                .andReturn();
        var page = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        var secret = String.valueOf(made.getFlashMap().get("secret"));
        web.perform(get(page).with(administrator()).flashAttr("secret", secret))
                .andExpect(content().string(containsString(secret)));
        web.perform(get(page).with(administrator()))
                .andExpect(content().string(not(containsString(secret))))
                .andExpect(content().string(containsString("Port of San Telmo")))
                .andExpect(content().string(containsString("Ask whom we trust")));
        assertThat(jdbc.sql("select secret_hash from platform.machine")
                        .query(String.class)
                        .list())
                .allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt}"))
                .doesNotContain(secret);

        web.perform(post(page + "/revoke").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl("/administration/machines"));
        web.perform(post(page + "/revoke").with(administrator()).with(csrf()));
        web.perform(get(page).with(administrator())).andExpect(content().string(not(containsString("/revoke"))));
        var clientId = page.substring(page.lastIndexOf('/') + 1);
        assertThat(recorded(clientId))
                .satisfiesExactly(
                        entry -> assertThat(entry)
                                .startsWith("platform.machine-registered person:admin")
                                .contains("targeting:read trust:read"),
                        entry -> assertThat(entry).startsWith("platform.machine-revoked person:admin"));
    }

    @Test
    void asksForANameAndAScope() throws Exception {
        web.perform(post("/administration/machines/new")
                        .with(administrator())
                        .with(csrf())
                        .param("name", " ")
                        .param("scopes", "everything"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter a name of at most 120 characters")))
                .andExpect(content().string(containsString("Choose at least one thing it may do")));
    }

    @Test
    void knowsNoOtherMachine() throws Exception {
        web.perform(get("/administration/machines/unheard-of").with(administrator()))
                .andExpect(status().isNotFound());
    }

    private static UserRequestPostProcessor administrator() {
        return user("admin").roles("ADMINISTRATOR");
    }

    private List<String> recorded(String clientId) {
        return jdbc.sql("""
                        select action || ' ' || actor || ' ' || facts::text from platform.audit_entry
                        where subject = :subject order by sequence""")
                .param("subject", "client:" + clientId)
                .query(String.class)
                .list();
    }
}
