package org.openaeo.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail on its way to a real SMTP server. */
@PostgresTest
class DeliveryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailStore mails;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    DeliveryTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mails = new MailStore(jdbc);
    }

    @BeforeEach
    void nothingYet() {
        jdbc.sql("delete from platform.mail_attachment").update();
        jdbc.sql("delete from platform.mail").update();
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void arrivesOnceInUtf8WithItsAttachment() throws Exception {
        var id = send(mail("ana@empresa.example", "Resolución n.º 7 – señal"));
        var delivery = delivery(at(NOON));
        assertThat(delivery.deliverOne()).isTrue();
        assertThat(delivery.deliverOne()).isFalse();
        assertThat(server.getReceivedMessages()).singleElement().satisfies(m -> {
            assertThat(m.getSubject()).isEqualTo("Resolución n.º 7 – señal");
            assertThat(m.getHeader("Message-ID")).containsExactly("<" + id + "@aduana.example>");
            assertThat(m.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(m.getHeader("Content-Language")).containsExactly("es");
            assertThat(m.getFrom()[0]).hasToString("Aduana <oea@aduana.example>");
            assertThat(m.getAllRecipients()).extracting(Object::toString).containsExactly("ana@empresa.example");
            var parts = (Multipart) m.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("visit.ics");
            assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("BEGIN:VCALENDAR");
        });
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void isNeverSentWhenItsTransactionIsUndone() {
        transaction.executeWithoutResult(status -> {
            outbox(settings(server.getSmtp().getPort()), NOON).send(mail("a@b.example", "Never"));
            status.setRollbackOnly();
        });
        assertThat(delivery(at(NOON)).deliverOne()).isFalse();
    }

    @Test
    void waitsLongerAfterEachFailureAndIsGivenUpInTheEnd() {
        var id = send(mail("a@b.example", "Hello"));
        var port = server.getSmtp().getPort();
        server.stop();
        var now = NOON;
        for (var attempt = 1; attempt < 3; attempt++) {
            assertThat(delivery(at(now), port).deliverOne()).isTrue();
            var kept = mails.find(id).orElseThrow();
            assertThat(kept.attempts()).isEqualTo(attempt);
            assertThat(kept.nextTryAt()).contains(now.plus(Delivery.pause(attempt)));
            assertThat(kept.lastFailure()).isPresent();
            assertThat(delivery(at(now), port).deliverOne())
                    .as("not before its time")
                    .isFalse();
            now = kept.nextTryAt().orElseThrow();
        }
        assertThat(delivery(at(now), port).deliverOne()).isTrue();
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.DEAD);
        assertThat(delivery(at(now.plus(Duration.ofDays(9))), port).deliverOne())
                .isFalse();
    }

    @Test
    void pausesDoubleUpToSixHours() {
        assertThat(Delivery.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Delivery.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Delivery.pause(60)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void isSentAgainUnderTheSameIdByWhoeverFindsItAfterACrash() throws Exception {
        var id = send(mail("a@b.example", "Hello"));
        // One server takes it, sends it and dies before it can write that down.
        var taken = mails.take(NOON, NOON.plus(Delivery.LEASE)).orElseThrow();
        new Smtp(settings(server.getSmtp().getPort())).take(taken);
        assertThat(delivery(at(NOON.plusSeconds(60))).deliverOne()).as("leased").isFalse();
        assertThat(delivery(at(NOON.plus(Delivery.LEASE))).deliverOne()).isTrue();
        var ids = new ArrayList<String>();
        for (MimeMessage received : server.getReceivedMessages()) {
            ids.add(received.getMessageID());
        }
        assertThat(ids).hasSize(2).containsOnly("<" + id + "@aduana.example>");
    }

    @Test
    void serversSideBySideSendEachMailOnce() throws Exception {
        for (var i = 0; i < 40; i++) {
            send(mail("a@b.example", "Mail " + i));
        }
        var sent = Collections.synchronizedList(new ArrayList<MailId>());
        MailServer counting = mail -> {
            sent.add(mail.id());
            return new MailServer.Answer.Taken();
        };
        Callable<@Nullable Void> work = () -> {
            var delivery = new Delivery(mails, counting, 3, at(NOON));
            while (delivery.deliverOne()) {
                // until none is due
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        }
        assertThat(sent).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void givesUpAtOnceWhatIsRefusedForGood() {
        var id = send(mail("a@b.example", "Hello"));
        new Delivery(mails, mail -> new MailServer.Answer.Refused("550 No such mailbox", true), 3, at(NOON))
                .deliverOne();
        var kept = mails.find(id).orElseThrow();
        assertThat(kept.state()).isEqualTo(MailState.DEAD);
        assertThat(kept.lastFailure()).contains("550 No such mailbox");
        assertThat(mails.again(id, NOON)).isTrue();
        assertThat(delivery(at(NOON)).deliverOne()).isTrue();
        assertThat(mails.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void withoutAServerItIsKept() {
        var id = transaction.execute(status -> outbox(none(), NOON).send(mail("a@b.example", "Hello")));
        assertThat(mails.find(java.util.Objects.requireNonNull(id))
                        .orElseThrow()
                        .state())
                .isEqualTo(MailState.KEPT);
        assertThat(mails.take(NOON.plusSeconds(9), NOON.plusSeconds(99))).isEmpty();
        assertThat(mails.about("case:1")).hasSize(1);
    }

    private MailId send(Mail mail) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> outbox(settings(server.getSmtp().getPort()), NOON).send(mail)));
    }

    private Outbox outbox(MailSettings settings, Instant now) {
        return new Outbox(mails, settings, at(now));
    }

    private Delivery delivery(Clock clock) {
        return delivery(clock, server.getSmtp().getPort());
    }

    private Delivery delivery(Clock clock, int port) {
        return new Delivery(mails, new Smtp(settings(port)), 3, clock);
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1", port, null, null, MailSettings.Encryption.NONE, "oea@aduana.example", "Aduana", 3);
    }

    private static MailSettings none() {
        return new MailSettings(null, 25, null, null, MailSettings.Encryption.NONE, null, "Aduana", 3);
    }

    private static Mail mail(String to, String subject) {
        return new Mail(
                to,
                SPANISH,
                subject,
                "Señora:\nhay una carta para usted.",
                "case:1",
                List.of(new Mail.Attachment(
                        "visit.ics", "text/calendar", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
