package org.openaeo.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class MailPagesTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutAMailServerAdministratorsReadWhatWasWrittenAndThatIsRecorded() throws Exception {
        var mail = new Mail(
                "ana@example.org",
                Locale.ENGLISH,
                "Your <application>",
                "Dear Ana,\n<b>hello</b>",
                "case:7",
                List.of(new Mail.Attachment("visit.ics", "text/calendar", new byte[] {65})));
        var id = Objects.requireNonNull(transaction.execute(status -> outbox.send(mail)));
        web.perform(get("/administration/mail?state=KEPT").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your &lt;application&gt;")))
                .andExpect(content().string(containsString("nothing leaves this server")));
        web.perform(get("/administration/mail?state=SENT").with(administrator()))
                .andExpect(content().string(not(containsString("Your &lt;application&gt;"))));
        web.perform(get("/administration/mail/" + id).with(administrator()))
                .andExpect(content().string(containsString("&lt;b&gt;hello&lt;/b&gt;")))
                .andExpect(content().string(containsString("visit.ics")));
        web.perform(get("/administration/mail/" + id + "/attachments/0").with(administrator()))
                .andExpect(content().bytes(new byte[] {65}))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(get("/administration/mail/" + id + "/attachments/1").with(administrator()))
                .andExpect(status().isNotFound());
        web.perform(post("/administration/mail/" + id + "/again")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(flash().attribute("noticeKind", "info"));
        assertThat(jdbc.sql(
                                "select actor from platform.audit_entry where action = 'platform.mail-read' and subject = :s")
                        .param("s", "mail:" + id)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("person:admin");
    }

    @Test
    void readsInEveryLanguage() throws Exception {
        for (var language : List.of("en", "es", "fr")) {
            web.perform(get("/administration/mail?lang=" + language).with(administrator()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void isOnlySentInATransaction() {
        var mail = new Mail("a@b.example", Locale.ENGLISH, "Hello", "Text", "case:1");
        assertThatThrownBy(() -> outbox.send(mail)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static UserRequestPostProcessor administrator() {
        return user("admin").roles("ADMINISTRATOR");
    }
}
