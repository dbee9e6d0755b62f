package org.openaeo.certification.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.certification.CaseMoved;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.notices.CaseMail;
import org.openaeo.certification.notices.Recipients;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Letter;
import org.openaeo.platform.mail.PublicAddress;

/** Writes the letter that an act brings about, in the transaction of the act: the deed without its letter never stands. */
@Component
class LetterWriter {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("fr"));
    /** Of what happened longer ago, as in a history that is entered afterwards, nobody is told by mail. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseFiles cases;
    private final Companies companies;
    private final Recipients recipients;
    private final LetterWords words;
    private final LetterStore letters;
    private final CertificateIssue certificates;
    private final CaseMail mail;
    private final PublicAddress server;
    private final MessageSource messages;
    private final Clock clock;

    LetterWriter(
            CaseFiles cases,
            Companies companies,
            Recipients recipients,
            LetterWords words,
            LetterStore letters,
            CertificateIssue certificates,
            CaseMail mail,
            PublicAddress server,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.companies = companies;
        this.recipients = recipients;
        this.words = words;
        this.letters = letters;
        this.certificates = certificates;
        this.mail = mail;
        this.server = server;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseMoved moved) {
        var file = cases.find(moved.id()).orElseThrow();
        var entry = file.entries().get(moved.entry() - 1);
        entry.letter().ifPresent(letter -> {
            var company = companies
                    .find(file.header().company())
                    .map(Company::name)
                    .orElse(file.header().number());
            var written = write(letter, file, entry, company);
            if (entry.at().isAfter(clock.instant().minus(NEWS))) {
                tell(written, file);
            }
        });
        certificates.issue(file, entry);
    }

    private WrittenLetter write(Letter letter, CaseFile file, Entry entry, String company) {
        var frozen = new HashMap<String, Frozen>();
        var titles = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            var sheet = words.write(letter, file, entry, company, language);
            titles.put(language.getLanguage(), sheet.title());
            frozen.put(language.getLanguage(), Frozen.of(JSON.writeValueAsString(sheet)));
        }
        var written = new WrittenLetter(
                UUID.randomUUID(),
                file.id(),
                entry.number(),
                file.header().company(),
                LetterWords.number(file, entry),
                letter,
                entry.at(),
                titles);
        letters.add(written, frozen);
        return written;
    }

    /** A notice without the letter itself: mail is read by others too. */
    private void tell(WrittenLetter letter, CaseFile file) {
        var link = server.of("/applicant/cases/" + letter.caseId());
        mail.send(
                letter.caseId(),
                file.header().number(),
                recipients.of(letter.company(), Right.READ),
                language -> new CaseMail.Said(
                        messages.getMessage("certification.letter.notice.subject", null, language),
                        messages.getMessage(
                                "certification.letter.notice",
                                new Object[] {letter.number(), letter.titles().get(language.getLanguage()), link},
                                language)));
    }
}
