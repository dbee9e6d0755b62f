package org.openaeo.platform.mail;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives due mail to the mail server, one after the other. A mail is taken with a lease in a transaction of its
 * own before it is sent, so that two servers never send the same one, and one that was killed while sending
 * leaves it to be sent again. SMTP has no transactions: killed between the server's answer and our note of it, a
 * mail goes out twice, under the same Message-ID.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    /** Longer than any conversation with the mail server can last. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;

    private final MailStore mails;
    private final MailServer server;
    private final int attempts;
    private final Clock clock;

    Delivery(MailStore mails, MailServer server, int attempts, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Tries what is due; whether there was any. */
    boolean deliverOne() {
        var now = clock.instant();
        var due = mails.take(now, now.plus(LEASE));
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(KeptMail mail) {
        switch (server.take(mail)) {
            case MailServer.Answer.Taken() -> mails.sent(mail.id(), clock.instant());
            case MailServer.Answer.Refused(String why, boolean forGood) -> {
                var givenUp = forGood || mail.attempts() >= attempts;
                LOG.warn(
                        "Mail {} was not taken at try {}{}",
                        mail.id(),
                        mail.attempts(),
                        givenUp ? " and is given up" : "");
                mails.failed(mail.id(), why, givenUp ? null : clock.instant().plus(pause(mail.attempts())));
            }
        }
    }

    /** One minute, then twice as long each time, up to six hours. */
    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
