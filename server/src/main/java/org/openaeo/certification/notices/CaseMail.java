package org.openaeo.certification.notices;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.mail.Mail;
import org.openaeo.platform.mail.Outbox;
import org.openaeo.platform.security.MailAddresses.Reach;
import org.openaeo.platform.web.Languages;

/** Writes to people about a case in the language that they chose, and in all of them to who never chose one. */
@Component
public class CaseMail {
    private static final String BETWEEN_LANGUAGES = "\n\n---\n\n";

    private final Outbox outbox;

    CaseMail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What is said in one language. */
    public record Said(String subject, String text) {}

    /**
     * One mail to each of them, in the transaction of what it tells.
     *
     * @param number of the case, with which every subject begins
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(CaseId id, String number, Collection<Reach> to, Function<Locale, Said> words) {
        send(id, number, to, words, (reach, languages) -> List.of());
    }

    /** @param attached for a recipient, in these languages */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(
            CaseId id,
            String number,
            Collection<Reach> to,
            Function<Locale, Said> words,
            BiFunction<Reach, List<Locale>, List<Mail.Attachment>> attached) {
        for (Reach reach : to) {
            List<Locale> languages = reach.language().map(List::of).orElse(Languages.ALL);
            List<Said> said = languages.stream().map(words).toList();
            String subject = said.stream().map(Said::subject).distinct().collect(Collectors.joining(" / "));
            String text = said.stream().map(Said::text).collect(Collectors.joining(BETWEEN_LANGUAGES));
            outbox.send(new Mail(
                    reach.address(),
                    languages.getFirst(),
                    number + ": " + subject,
                    text,
                    "case:" + id,
                    attached.apply(reach, languages)));
        }
    }
}
