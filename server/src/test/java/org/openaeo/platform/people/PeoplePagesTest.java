package org.openaeo.platform.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.openaeo.platform.security.MailAddresses;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
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
    private MailAddresses addresses;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyLooksAfterTheAccounts() {
        jdbc.sql("update platform.person set disabled = true where 'ADMINISTRATOR' = any (roles)")
                .update();
    }

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
    void mailGoesToTheAddressThatSomebodyGaveElseToTheNameTheySignInWith() throws Exception {
        var id = people.create(new NewPerson("mara", "Mara", Set.of(Role.TRADER), Optional.empty()))
                .orElseThrow();
        assertThat(addresses.of("person:" + id)).isEmpty();
        web.perform(reach(id, "not an address", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter an address")))
                .andExpect(content().string(containsString("value=\"not an address\"")));
        web.perform(reach(id, "mara@example.org", "es")).andExpect(redirectedUrl("/account"));
        assertThat(addresses.of("person:" + id))
                .contains(new MailAddresses.Reach("mara@example.org", Optional.of(Locale.of("es"))));
        web.perform(get("/account").with(user(id.toString()).roles("TRADER")))
                .andExpect(content().string(containsString("mara@example.org")));
        web.perform(reach(id, "", "xx")).andExpect(redirectedUrl("/account"));
        assertThat(addresses.of("person:" + id)).isEmpty();

        var own = people.create(new NewPerson("own@example.org", "Own", Set.of(Role.TRADER), Optional.empty()))
                .orElseThrow();
        assertThat(addresses.of("person:" + own))
                .contains(new MailAddresses.Reach("own@example.org", Optional.empty()));
        people.disable(own);
        assertThat(addresses.of("person:" + own)).isEmpty();
    }

    private static MockHttpServletRequestBuilder reach(PersonId id, String mail, String language) {
        return post("/account/mail")
                .with(user(id.toString()).roles("TRADER"))
                .with(csrf())
                .param("mail", mail)
                .param("language", language);
    }

    @Test
    void administratorSaysWhereSomebodyIsWrittenTo() throws Exception {
        var id = people.create(new NewPerson("nils", "Nils", Set.of(Role.VALIDATOR), Optional.empty()))
                .orElseThrow();
        web.perform(post("/administration/people/" + id)
                        .with(user("admin").roles("ADMINISTRATOR"))
                        .with(csrf())
                        .param("name", "Nils")
                        .param("signInName", "nils")
                        .param("roles", "VALIDATOR")
                        .param("mail", "nils@example.org")
                        .param("language", "fr")
                        .param("version", "1"))
                .andExpect(redirectedUrl("/administration/people"));
        assertThat(addresses.of("person:" + id))
                .contains(new MailAddresses.Reach("nils@example.org", Optional.of(Locale.of("fr"))));
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
    void theLastAdministratorStaysOne() throws Exception {
        var only = people.ensure(new NewPerson("only", "Only", Set.of(Role.ADMINISTRATOR), Optional.empty()), PASSWORD);
        assertThat(people.disable(only)).isFalse();
        assertThat(people.change(
                        only, store.byId(only).orElseThrow().version(), "Only", Set.of(Role.ANALYST), Optional.empty()))
                .isFalse();
        web.perform(post("/administration/people/" + only + "/disable")
                        .with(user("somebody else").roles("ADMINISTRATOR"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", containsString("only administrator")));
        var invited = people.create(new NewPerson("next", "Next", Set.of(Role.ADMINISTRATOR), Optional.empty()))
                .orElseThrow();
        assertThat(people.disable(only))
                .as("an invited one has not come in yet")
                .isFalse();
        people.acceptInvitation(people.invite(invited), PASSWORD);
        assertThat(people.disable(only)).isTrue();
        forget(invited);
    }

    @Test
    void nobodyTakesTheAdministratorsRoleFromThemselvesOrDisablesThemselves() throws Exception {
        var self = people.ensure(new NewPerson("self", "Self", Set.of(Role.ADMINISTRATOR), Optional.empty()), PASSWORD);
        web.perform(post("/administration/people/" + self)
                        .with(user(self.toString()).roles("ADMINISTRATOR"))
                        .with(csrf())
                        .param("name", "Self")
                        .param("signInName", "self")
                        .param("roles", "ANALYST"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("You cannot take the administrator")));
        web.perform(post("/administration/people/" + self + "/disable")
                        .with(user(self.toString()).roles("ADMINISTRATOR"))
                        .with(csrf()))
                .andExpect(status().isConflict());
        forget(self);
    }

    @Test
    void aLinkHoldsNoLongerOnceThePasswordIsSetOrTheAccountDisabled() {
        var id = people.create(new NewPerson("link", "Link", Set.of(Role.ANALYST), Optional.empty()))
                .orElseThrow();
        var earlier = people.invite(id);
        var link = people.invite(id);
        assertThat(people.invited(earlier)).isEmpty();
        assertThat(people.invited(link)).isPresent();
        people.setPassword(id, PASSWORD);
        assertThat(people.acceptInvitation(link, PASSWORD)).isFalse();
        var another = people.invite(id);
        people.disable(id);
        people.enable(id);
        assertThat(people.acceptInvitation(another, PASSWORD)).isFalse();
    }

    @Test
    void everyDeedIsRecordedWithWhoDidIt() throws Exception {
        var admin = user("admin").roles("ADMINISTRATOR");
        web.perform(post("/administration/people/new")
                .with(admin)
                .with(csrf())
                .param("name", "Deeds")
                .param("signInName", "deeds")
                .param("roles", "INSPECTOR"));
        var id = store.bySignInName("deeds").orElseThrow().id();
        web.perform(post("/administration/people/" + id)
                .with(admin)
                .with(csrf())
                .param("name", "Deeds")
                .param("signInName", "deeds")
                .param("roles", "ANALYST")
                .param("office", "ST")
                .param("version", "1"));
        for (var deed : List.of("disable", "enable", "invite")) {
            web.perform(post("/administration/people/" + id + "/" + deed)
                    .with(admin)
                    .with(csrf()));
        }
        var recorded = jdbc.sql("""
                        select action || ' by ' || actor || ' ' || facts::text from platform.audit_entry
                        where subject = :subject order by sequence""")
                .param("subject", "person:" + id)
                .query(String.class)
                .list();
        assertThat(recorded)
                .allSatisfy(entry -> assertThat(entry).contains(" by person:admin "))
                .satisfiesExactly(
                        entry -> assertThat(entry)
                                .startsWith("platform.person-created")
                                .contains("INSPECTOR"),
                        entry -> assertThat(entry).startsWith("platform.person-invited"),
                        entry -> assertThat(entry)
                                .startsWith("platform.person-changed")
                                .contains(
                                        "\"before\": \"INSPECTOR\"",
                                        "\"after\": \"ANALYST\"",
                                        "\"office-after\": \"ST\""),
                        entry -> assertThat(entry).startsWith("platform.person-disabled"),
                        entry -> assertThat(entry).startsWith("platform.person-enabled"),
                        entry -> assertThat(entry).startsWith("platform.person-invited"));
    }

    @Test
    void firstAdministratorComesInByTheLinkAndNobodyAfter() throws Exception {
        jdbc.sql("update platform.person set disabled = true").update();
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
        forget(store.bySignInName("root").orElseThrow().id());
    }

    /** The last one may not be disabled, which the next test has to begin with. */
    private void forget(PersonId person) {
        jdbc.sql("update platform.person set disabled = true where id = :id")
                .param("id", person.value())
                .update();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder invitation(String token) {
        return post("/invitation")
                .with(csrf())
                .param("token", token)
                .param("password", PASSWORD)
                .param("again", PASSWORD);
    }
}
