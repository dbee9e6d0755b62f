package org.openaeo.platform.people;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class PeoplePagesTest {
    private static final String PASSWORD = "long enough for a test";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private PersonStore store;

    @Autowired
    private FirstAdministrator first;

    @Test
    void administratorAddsAPersonWhoSetsAPasswordByALinkThatWorksOnce() throws Exception {
        var made = web.perform(post("/administration/people/new")
                        .with(user("admin").roles("ADMINISTRATOR"))
                        .with(csrf())
                        .param("name", "Inés Ñáñez")
                        .param("signInName", "ines")
                        .param("roles", "INSPECTOR")
                        .param("office", "st"))
                .andExpect(redirectedUrlPattern("/administration/people/*"))
                .andReturn();
        var link = String.valueOf(made.getFlashMap().get("link"));
        var token = link.substring(link.indexOf("token=") + 6);
        web.perform(get("/invitation").param("token", token))
                .andExpect(content().string(containsString("Inés Ñáñez")));
        web.perform(invitation(token)).andExpect(redirectedUrl("/sign-in?ready="));
        web.perform(invitation(token)).andExpect(status().isNotFound());
        var person = store.bySignInName("INES").orElseThrow();
        assertThat(person.passwordHash().orElseThrow()).startsWith("{bcrypt}").doesNotContain(PASSWORD);
        assertThat(person.office().orElseThrow().value()).isEqualTo("ST");
    }

    @Test
    void tellsAllFaultsOfTheFormAndKeepsWhatWasTyped() throws Exception {
        web.perform(post("/administration/people/new")
                        .with(user("admin").roles("ADMINISTRATOR"))
                        .with(csrf())
                        .param("name", "")
                        .param("signInName", "a b")
                        .param("office", "not an office"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose at least one role")))
                .andExpect(content().string(containsString("Enter the name")))
                .andExpect(content().string(containsString("Enter an office code")))
                .andExpect(content().string(containsString("value=\"a b\"")));
    }

    @Test
    void refusesTheChangeOfAnAccountThatSomebodyElseChanged() throws Exception {
        var id = people.create(new NewPerson("stale", "Stale", Set.of(Role.ANALYST), Optional.empty()))
                .orElseThrow();
        var change = post("/administration/people/" + id)
                .with(user("admin").roles("ADMINISTRATOR"))
                .with(csrf())
                .param("name", "Fresh")
                .param("signInName", "stale")
                .param("roles", "ANALYST")
                .param("office", "")
                .param("version", "1");
        web.perform(change).andExpect(redirectedUrl("/administration/people"));
        web.perform(change).andExpect(status().isConflict());
    }

    @Test
    void firstAdministratorComesInByTheLinkAndNobodyAfter() throws Exception {
        store.bySignInName("root").ifPresent(p -> people.disable(p.id()));
        assertThat(first.isNeeded()).isTrue();
        var token = first.invite();
        web.perform(get("/set-up").param("token", "guessed")).andExpect(status().isNotFound());
        web.perform(get("/set-up").param("token", token.value())).andExpect(status().isOk());
        web.perform(post("/set-up")
                        .with(csrf())
                        .param("token", token.value())
                        .param("name", "Root")
                        .param("signInName", "root")
                        .param("password", "short")
                        .param("again", "differs"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/set-up")
                        .with(csrf())
                        .param("token", token.value())
                        .param("name", "Root")
                        .param("signInName", "root")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?ready="));
        assertThat(first.isNeeded()).isFalse();
        assertThat(first.holds(first.invite())).isFalse();
        people.disable(store.bySignInName("root").orElseThrow().id());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder invitation(String token) {
        return post("/invitation")
                .with(csrf())
                .param("token", token)
                .param("password", PASSWORD)
                .param("again", PASSWORD);
    }
}
