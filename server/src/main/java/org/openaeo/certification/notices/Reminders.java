package org.openaeo.certification.notices;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.ReminderDue;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.platform.mail.PublicAddress;
import org.openaeo.standards.Party;

/** Reminds those who are to act that a time limit is about to end, in the transaction that notes the reminder as sent. */
@Component
class Reminders {
    private final CaseFiles cases;
    private final Companies companies;
    private final Recipients recipients;
    private final CaseMail mail;
    private final PublicAddress server;
    private final MessageSource messages;

    Reminders(
            CaseFiles cases,
            Companies companies,
            Recipients recipients,
            CaseMail mail,
            PublicAddress server,
            MessageSource messages) {
        this.cases = cases;
        this.companies = companies;
        this.recipients = recipients;
        this.mail = mail;
        this.server = server;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReminderDue due) {
        CaseFile file = cases.find(due.id()).orElseThrow();
        Party acts = file.lastClock(due.clock()).map(CaseClock::acts).orElse(Party.CUSTOMS);
        boolean operator = acts == Party.OPERATOR;
        String link = server.of((operator ? "/applicant/cases/" : "/certification/") + due.id());
        mail.send(
                due.id(),
                file.header().number(),
                operator ? recipients.of(file.header().company(), Right.SUBMIT) : recipients.ofCustoms(file),
                language -> said(due, file, link, language));
    }

    private CaseMail.Said said(ReminderDue due, CaseFile file, String link, Locale language) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(due.lastDay());
        String company =
                companies.find(file.header().company()).map(Company::name).orElse("");
        return new CaseMail.Said(
                say("subject", language, due.daysBefore()),
                say(
                        "text",
                        language,
                        due.daysBefore(),
                        say("certification.clock.to." + due.clock(), language),
                        day,
                        file.header().number(),
                        company,
                        link));
    }

    private String say(String what, Locale language, Object... arguments) {
        String key = what.startsWith("certification.") ? what : "certification.notice.reminder." + what;
        return messages.getMessage(key, arguments, language);
    }
}
