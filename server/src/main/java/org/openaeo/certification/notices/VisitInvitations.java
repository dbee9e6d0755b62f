package org.openaeo.certification.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.certification.visit.Visit;
import org.openaeo.certification.visit.VisitCalendar;
import org.openaeo.certification.visit.VisitCalendar.Method;
import org.openaeo.certification.visit.VisitEvent;
import org.openaeo.certification.visit.VisitId;
import org.openaeo.certification.visit.Visits;
import org.openaeo.platform.mail.Mail;
import org.openaeo.platform.mail.PublicAddress;
import org.openaeo.platform.security.MailAddresses.Reach;

/** Invites company and team to a visit, tells them when its plan changes, and calls it off, each with a calendar entry. */
@Component
class VisitInvitations {
    private static final String KEY = "certification.notice.visit.";

    private final Visits visits;
    private final CaseFiles cases;
    private final Companies companies;
    private final Recipients recipients;
    private final CaseMail mail;
    private final VisitCalendar calendar;
    private final PublicAddress server;
    private final Rulebook rules;
    private final MessageSource messages;

    VisitInvitations(
            Visits visits,
            CaseFiles cases,
            Companies companies,
            Recipients recipients,
            CaseMail mail,
            VisitCalendar calendar,
            PublicAddress server,
            Rulebook rules,
            MessageSource messages) {
        this.visits = visits;
        this.cases = cases;
        this.companies = companies;
        this.recipients = recipients;
        this.mail = mail;
        this.calendar = calendar;
        this.server = server;
        this.rules = rules;
        this.messages = messages;
    }

    /** What is told to everybody of a visit: that it is planned, changed or called off. */
    private record Told(Visit visit, CaseFile file, String what, Method method) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(VisitEvent event) {
        switch (event) {
            case VisitEvent.VisitPlanned planned -> everybody(told(planned.visit(), "planned", Method.REQUEST));
            case VisitEvent.VisitChanged changed -> {
                everybody(told(changed.visit(), "changed", Method.REQUEST));
                team(told(changed.visit(), "left", Method.CANCEL), changed.left());
            }
            case VisitEvent.VisitMoved moved
            when moved.to() == Visit.State.CALLED_OFF -> everybody(told(moved.visit(), "called-off", Method.CANCEL));
            case VisitEvent.VisitMoved begunOrEnded -> {}
            case VisitEvent.FindingRecorded itsOwnRoom -> {}
        }
    }

    private Told told(VisitId id, String what, Method method) {
        Visit visit = visits.find(id).orElseThrow();
        return new Told(visit, cases.find(visit.file()).orElseThrow(), what, method);
    }

    private void everybody(Told told) {
        send(
                told,
                recipients.of(told.file().header().company(), Right.READ),
                "/applicant/cases/" + told.file().id());
        team(told, told.visit().team());
    }

    private void team(Told told, Collection<String> people) {
        send(
                told,
                recipients.of(people),
                "/certification/visits/" + told.visit().id());
    }

    private void send(Told told, List<Reach> to, String path) {
        String number = told.file().header().number();
        mail.send(
                told.file().id(),
                number,
                to,
                language -> said(told, path, language),
                (reach, languages) -> List.of(new Mail.Attachment(
                        "visit.ics",
                        "text/calendar; charset=UTF-8; method=" + told.method(),
                        calendar.of(
                                told.visit(), told.method(), number, Optional.of(reach.address()), path, languages))));
    }

    private CaseMail.Said said(Told told, String path, Locale language) {
        Visit visit = told.visit();
        String company = companies
                .find(told.file().header().company())
                .map(Company::name)
                .orElse("");
        String places = visit.sites().stream()
                .map(site -> site.address().isBlank() ? site.name() : site.name() + ", " + site.address())
                .collect(Collectors.joining("\n"));
        return new CaseMail.Said(
                messages.getMessage(
                        KEY + told.what() + ".subject", new Object[] {day(visit.begins(), language)}, language),
                messages.getMessage(
                        KEY + told.what(),
                        new Object[] {
                            company,
                            moment(visit.begins(), language),
                            moment(visit.ends(), language),
                            messages.getMessage("certification.visit.calendar.kind." + visit.kind(), null, language),
                            places,
                            server.of(path)
                        },
                        language));
    }

    private String day(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(LocalDate.ofInstant(at, rules.zone()));
    }

    private String moment(Instant at, Locale language) {
        ZonedDateTime local = at.atZone(rules.zone());
        return day(at, language) + " "
                + DateTimeFormatter.ofPattern("HH:mm (zzz)", language).format(local);
    }
}
