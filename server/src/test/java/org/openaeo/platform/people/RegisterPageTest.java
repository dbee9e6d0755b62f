package org.openaeo.platform.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.openaeo.platform.mail.KeptMail;
import org.openaeo.platform.mail.Mails;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
class RegisterPageTest {
    private static final String PASSWORD = "a long way to Puerto Claro";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private People people;

    @Autowired
    private PersonStore persons;

    @Autowired
    private Mails mails;

    @Autowired
    private JdbcClient jdbc;

    private final String address = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void nobodyAskedOfLate() {
        jdbc.sql("delete from platform.registration").update();
    }

    @Test
    void makesATradersAccountOnlyByTheLinkInTheMail() {
        assertThat(ask(address, PASSWORD)).hasStatusOk().bodyText().contains("Look into your mail");
        assertThat(persons.bySignInName(address)).isEmpty();
        var token = token(mail(address));
        assertThat(pages.get().uri("/register/confirm?token=" + token)).hasStatusOk();
        assertThat(persons.bySignInName(address))
                .as("opening the link makes nothing")
                .isEmpty();
        assertThat(confirm(token)).hasStatus(302);
        assertThat(persons.bySignInName(address).orElseThrow().roles()).containsExactly(Role.TRADER);
        assertThat(confirm(token)).as("works once").hasStatus(404);
        assertThat(pages.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("name", address)
                        .param("password", PASSWORD))
                .hasStatus(302)
                .hasRedirectedUrl("/");
    }

    @Test
    void answersAlikeWhereThereIsAnAccountAndLeavesItAlone() {
        var id = people.ensure(
                new NewPerson(address, "Ana", Set.of(Role.INSPECTOR), Optional.empty()), "the old one of Ana");
        var before = persons.byId(id).orElseThrow();
        assertThat(ask(address, PASSWORD)).hasStatusOk().bodyText().contains("Look into your mail");
        assertThat(mail(address).mail().text()).contains("has one already").doesNotContain("token=");
        assertThat(persons.byId(id).orElseThrow()).isEqualTo(before);
    }

    @Test
    void writesToNobodyMoreThanAFewTimesAnHour() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(address, PASSWORD)).hasStatusOk();
        }
        assertThat(ask(address, PASSWORD)).hasStatus(429).bodyText().contains("Too many");
    }

    @Test
    void tellsEveryFaultInThreeLanguages() {
        for (var language : List.of("es", "fr", "en")) {
            assertThat(pages.post()
                            .uri("/register?lang=" + language)
                            .with(csrf())
                            .param("name", "")
                            .param("address", "a@b,c@d\r\nBcc: x@y")
                            .param("password", "short")
                            .param("again", "other"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#name\"", "href=\"#address\"", "href=\"#password\"", "href=\"#again\"")
                    .doesNotContain("??");
            assertThat(pages.get().uri("/register?lang=" + language)).bodyText().doesNotContain("??");
        }
    }

    private MvcTestResult ask(String to, String password) {
        return pages.post()
                .uri("/register")
                .with(csrf())
                .param("name", "Ana Núñez")
                .param("address", to)
                .param("password", password)
                .param("again", password)
                .exchange();
    }

    private MvcTestResult confirm(String token) {
        return pages.post()
                .uri("/register/confirm")
                .with(csrf())
                .param("token", token)
                .exchange();
    }

    private KeptMail mail(String to) {
        return mails.list(Optional.empty(), 0, 100).stream()
                .filter(mail -> mail.mail().to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static String token(KeptMail mail) {
        var matcher =
                Pattern.compile("token=([A-Za-z0-9_-]+)").matcher(mail.mail().text());
        assertThat(matcher.find()).isTrue();
        return String.valueOf(matcher.group(1));
    }
}
