package org.openaeo.platform.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;

/** All mail that was written here, for administrators. Who reads one is recorded: it is not theirs. */
@Component
public class Mails {
    private final MailStore mails;
    private final MailSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Mails(MailStore mails, MailSettings settings, AuditTrail audit, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean delivers() {
        return settings.delivers();
    }

    public List<KeptMail> list(Optional<MailState> state, long offset, int most) {
        return mails.list(state, offset, most);
    }

    public Map<MailState, Long> counts() {
        return mails.counts();
    }

    @Transactional
    public Optional<KeptMail> read(MailId id) {
        var mail = mails.find(id);
        mail.ifPresent(found -> audit.record(new MailEvent.Read(id)));
        return mail;
    }

    /** Has a mail that was given up or kept delivered; whether it was one and there is a mail server. */
    @Transactional
    public boolean again(MailId id) {
        if (!settings.delivers() || !mails.again(id, clock.instant())) {
            return false;
        }
        audit.record(new MailEvent.TriedAgain(id));
        return true;
    }
}
