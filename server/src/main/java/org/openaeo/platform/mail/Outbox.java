package org.openaeo.platform.mail;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction of what it tells: if that is undone, nobody ever hears of it. */
@Component
public class Outbox {
    private final MailStore mails;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(MailStore mails, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** Has it delivered once this transaction is committed; without a mail server it is only kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId send(Mail mail) {
        var id = new MailId(UUID.randomUUID());
        mails.add(id, mail, settings.delivers() ? MailState.WAITING : MailState.KEPT, clock.instant());
        return id;
    }
}
