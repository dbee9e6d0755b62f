package org.openaeo.platform.access;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import org.openaeo.platform.people.People;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class SignInTest {
    private static final String PASSWORD = "long enough for a test";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private PersonId ana;

    @BeforeEach
    void somebodyWithAnAccount() {
        jdbc.sql("delete from platform.failed_sign_in").update();
        ana = people.ensure(new NewPerson("Ana", "Ana Núñez", Set.of(Role.ANALYST), Optional.empty()), PASSWORD);
        people.enable(ana);
    }

    @Test
    void opensWithTheRightPassword() throws Exception {
        var session = signIn("ANA", PASSWORD, null)
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        web.perform(get("/account").session((MockHttpSession) session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ana Núñez")));
        assertThat(audited("platform.signed-in")).contains("person:" + ana);
    }

    @Test
    void failsAlikeForAWrongPasswordAndForNobody() throws Exception {
        signIn("ana", "wrong but long enough", null).andExpect(redirectedUrl("/sign-in?failed"));
        signIn("nobody", PASSWORD, null).andExpect(redirectedUrl("/sign-in?failed"));
        web.perform(get("/sign-in?failed"))
                .andExpect(content().string(containsString("The name or the password is wrong")));
        assertThat(audited("platform.sign-in-failed")).contains("person:" + ana, "person:unknown");
    }

    @Test
    void makesWaitAfterFiveFailuresEvenWithTheRightPassword() throws Exception {
        for (var i = 0; i < 5; i++) {
            signIn("ana", "wrong but long enough", null);
        }
        signIn("ana", PASSWORD, null).andExpect(redirectedUrl("/sign-in?wait=1"));
        web.perform(get("/sign-in?wait=1&lang=es")).andExpect(content().string(containsString("dentro de un minuto")));
    }

    @Test
    void staysShutForADisabledAccountAndEndsItsSession() throws Exception {
        var session = session("ana");
        people.disable(ana);
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
        signIn("ana", PASSWORD, null).andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    void endsTheSessionWhenTheRolesChange() throws Exception {
        var session = session("ana");
        var version = people.find(ana).orElseThrow().version();
        people.change(ana, version, "Ana Núñez", Set.of(Role.INSPECTOR), Optional.empty());
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = session("ana");
        web.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPasswordTooLongToBeAnybodysIsJustWrong() throws Exception {
        signIn("ana", "x".repeat(5000), null).andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    void endsTheSessionWhenThePasswordChanges() throws Exception {
        var session = session("ana");
        assertThat(people.changePassword(ana, PASSWORD, PASSWORD)).isTrue();
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void sendsAPartOfAPageToTheDoorInsteadOfPuttingTheDoorIntoThePage() throws Exception {
        web.perform(get("/account").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        web.perform(post("/sign-in").param("name", "ana").param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void tellsTheBrowserToLoadNothingFromElsewhere() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("X-Correlation-Id"));
    }

    private MockHttpSession session(String name) throws Exception {
        HttpSession session =
                signIn(name, PASSWORD, null).andReturn().getRequest().getSession();
        return (MockHttpSession) session;
    }

    private ResultActions signIn(String name, String password, MockHttpSession session) throws Exception {
        var request = post("/sign-in").with(csrf()).param("name", name).param("password", password);
        var answer = web.perform(session == null ? request : request.session(session));
        TestSecurityContextHolder.clearContext(); // the next request has only its session to show
        return answer;
    }

    private java.util.Set<String> audited(String action) {
        return jdbc.sql("select subject from platform.audit_entry where action = :action")
                .param("action", action)
                .query(String.class)
                .set();
    }
}
