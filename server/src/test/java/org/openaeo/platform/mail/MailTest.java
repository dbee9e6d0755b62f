package org.openaeo.platform.mail;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailTest {
    @Test
    void aSubjectCannotBeginAnotherHeader() {
        var mail = mail("a@example.org", "Case of Sun\r\nBcc: all@example.org");
        assertThat(mail.subject()).isEqualTo("Case of Sun Bcc: all@example.org");
    }

    @Test
    void aLongSubjectIsCut() {
        assertThat(mail("a@example.org", "x".repeat(500)).subject())
                .hasSize(200)
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b.org",
                "a b@c.org",
                "a@b.org,c@d.org",
                "a@b.org\r\nBcc: c@d.org",
                "A <a@b.org>",
                "a@-b.org",
                "a..b@c.org",
                "a@[127.0.0.1]"
            })
    void refusesWhatIsNotOneAddress(String to) {
        assertThatThrownBy(() -> mail(to, "Hello")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "ana.maria+aeo@aduana.example", "josé@müller.example", "root@localhost"})
    void takesOrdinaryAddresses(String to) {
        assertThat(mail(to, "Hello").to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", "a\nb", ".hidden"})
    void refusesAttachmentsWithStrangeNames(String name) {
        assertThatThrownBy(() -> new Mail.Attachment(name, "text/plain", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Mail mail(String to, String subject) {
        return new Mail(to, Locale.ENGLISH, subject, "Text", "case:1", List.of());
    }
}
