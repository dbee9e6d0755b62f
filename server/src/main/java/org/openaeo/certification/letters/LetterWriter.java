package org.openaeo.certification.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.certification.CaseMoved;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Members;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Letter;
import org.openaeo.platform.mail.Mail;
import org.openaeo.platform.mail.Outbox;
import org.openaeo.platform.security.MailAddresses;

/** Writes the letter that an act brings about, in the transaction of the act: the deed without its letter never stands. */
@Component
class LetterWriter {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("fr"));
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseFiles cases;
    private final Companies companies;
    private final Members members;
    private final MailAddresses addresses;
    private final LetterWords words;
    private final LetterStore letters;
    private final CertificateIssue certificates;
    private final Outbox outbox;
    private final MessageSource messages;

    LetterWriter(
            CaseFiles cases,
            Companies companies,
            Members members,
            MailAddresses addresses,
            LetterWords words,
            LetterStore letters,
            CertificateIssue certificates,
            Outbox outbox,
            MessageSource messages) {
        this.cases = cases;
        this.companies = companies;
        this.members = members;
        this.addresses = addresses;
        this.words = words;
        this.letters = letters;
        this.certificates = certificates;
        this.outbox = outbox;
        this.messages = messages;
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
            tell(written);
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

    /** A notice without the letter itself: mail is read by others too. No language of theirs is kept, so in all. */
    private void tell(WrittenLetter letter) {
        var subject = "AEO " + letter.number();
        var text = LANGUAGES.stream()
                .map(language -> messages.getMessage(
                        "certification.letter.notice",
                        new Object[] {letter.number(), letter.titles().get(language.getLanguage())},
                        language))
                .collect(Collectors.joining("\n\n---\n\n"));
        members.of(letter.company()).stream()
                .filter(member -> member.may(Right.READ, Section.CASES))
                .flatMap(member -> addresses.of(member.person()).stream())
                .distinct()
                .forEach(to -> outbox.send(new Mail(to, Locale.ENGLISH, subject, text, "case:" + letter.caseId())));
    }
}
