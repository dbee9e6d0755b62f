package org.openaeo.certification.letters;

import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Members;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.platform.mail.PublicAddress;
import org.openaeo.platform.security.CurrentUser;

/** Letters and certificates to take along: for people of the company with the right to read, and for customs. */
@Controller
class PaperPages {
    private static final String STAFF = "hasAnyRole('AEO_OFFICER', 'VALIDATOR', 'DECISION_MAKER')";
    private static final String TRADERS = "hasRole('TRADER')";

    private final CaseLetters letters;
    private final CertificateStore certificates;
    private final CertificatePdf paper;
    private final Members members;
    private final Readings readings;
    private final PublicAddress server;
    private final CurrentUser user;

    PaperPages(
            CaseLetters letters,
            CertificateStore certificates,
            CertificatePdf paper,
            Members members,
            Readings readings,
            PublicAddress server,
            CurrentUser user) {
        this.letters = letters;
        this.certificates = certificates;
        this.paper = paper;
        this.members = members;
        this.readings = readings;
        this.server = server;
        this.user = user;
    }

    @GetMapping("/certification/letters/{id}")
    @PreAuthorize(STAFF)
    ResponseEntity<byte[]> letterForStaff(@PathVariable String id, @RequestParam(defaultValue = "") String language) {
        var letter = letters.find(id).orElseThrow(PaperPages::nothing);
        return letter(letter, language);
    }

    @GetMapping("/applicant/letters/{id}")
    @PreAuthorize(TRADERS)
    ResponseEntity<byte[]> letterForCompany(@PathVariable String id, @RequestParam(defaultValue = "") String language) {
        var letter = letters.find(id).orElseThrow(PaperPages::nothing);
        admit(letter.company());
        return letter(letter, language);
    }

    @GetMapping("/certification/certificates/{number}")
    @PreAuthorize(STAFF)
    ResponseEntity<byte[]> certificateForStaff(
            @PathVariable String number, @RequestParam(defaultValue = "") String language) {
        return certificate(certificates.latest(number).orElseThrow(PaperPages::nothing), language);
    }

    @GetMapping("/applicant/certificates/{number}")
    @PreAuthorize(TRADERS)
    ResponseEntity<byte[]> certificateForCompany(
            @PathVariable String number, @RequestParam(defaultValue = "") String language) {
        var certificate = certificates.latest(number).orElseThrow(PaperPages::nothing);
        admit(certificate.company());
        return certificate(certificate, language);
    }

    private ResponseEntity<byte[]> letter(WrittenLetter letter, String asked) {
        var language = language(asked);
        var pdf = letters.pdf(letter, language).orElseThrow(PaperPages::nothing);
        readings.read(letter.company(), Section.CASES);
        return pdf(pdf, letter.number().replace('/', '-') + "-" + language.getLanguage());
    }

    private ResponseEntity<byte[]> certificate(Certificate certificate, String asked) {
        var language = language(asked);
        var address = server.of(UriComponentsBuilder.fromPath(CertificatePage.PATH)
                .queryParam("number", certificate.number())
                .queryParam("code", certificate.code())
                .encode()
                .toUriString());
        readings.read(certificate.company(), Section.CASES);
        return pdf(paper.of(certificate, address, language), certificate.number() + "-" + language.getLanguage());
    }

    /** 404 to a stranger, 403 to a member without the right. */
    private void admit(CompanyId company) {
        var member = members.find(company, user.id()).orElseThrow(PaperPages::nothing);
        if (!member.may(Right.READ, Section.CASES)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The language asked for, else the reader's. */
    private static Locale language(String asked) {
        var wanted = asked.isEmpty() ? LocaleContextHolder.getLocale().getLanguage() : asked;
        return LetterWriter.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted))
                .findFirst()
                .orElseThrow(PaperPages::nothing);
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
