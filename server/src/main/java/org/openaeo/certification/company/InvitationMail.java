package org.openaeo.certification.company;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.platform.mail.Mail;
import org.openaeo.platform.mail.Outbox;
import org.openaeo.platform.mail.PublicAddress;

/** Mails an invitation, in all languages, since nobody knows that of somebody who is not here yet. */
@Component
class InvitationMail {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("fr"));
    private static final String KEY = "certification.company.mail.";

    private final Outbox outbox;
    private final PublicAddress address;
    private final MessageSource messages;

    InvitationMail(Outbox outbox, PublicAddress address, MessageSource messages) {
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
    }

    void send(Invitation invitation, String company, JoiningLink link) {
        var where = address.of("/applicant/join?token=" + link.value());
        var text = LANGUAGES.stream()
                .map(language -> say("text." + invitation.kind(), language, company, where))
                .collect(Collectors.joining("\n\n---\n\n"));
        outbox.send(new Mail(
                invitation.email(),
                Locale.ENGLISH,
                LANGUAGES.stream().map(language -> say("subject", language)).collect(Collectors.joining(" / ")),
                text,
                "company:" + invitation.company()));
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(KEY + key, arguments, language);
    }
}
