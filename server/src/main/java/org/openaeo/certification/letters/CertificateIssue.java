package org.openaeo.certification.letters;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.standards.Term;

/** Issues a certificate for each authorisation that a decision confers or confirms on new terms. */
@Component
class CertificateIssue {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    /** 24 of 31 letters are more than 118 bits: nobody guesses a code. */
    private static final int LENGTH = 24;

    private final CertificateStore certificates;
    private final Companies companies;
    private final Rulebook rules;
    private final SecureRandom chance = new SecureRandom();

    CertificateIssue(CertificateStore certificates, Companies companies, Rulebook rules) {
        this.certificates = certificates;
        this.companies = companies;
        this.rules = rules;
    }

    /** @param file as it stands after the entry */
    void issue(CaseFile file, Entry entry) {
        switch (entry.act()) {
            case Act.Grant grant -> issue(grant.conferrals(), file, entry, file.effectOf(entry));
            case Act.Confirm confirmed -> issue(confirmed.conferrals(), file, entry, entry.at());
            default -> {}
        }
    }

    private void issue(List<Conferral> conferrals, CaseFile file, Entry entry, Instant effective) {
        var company = companies.find(file.header().company());
        for (var conferral : conferrals) {
            var number = conferral.number(file.header());
            var certificate = new Certificate(
                    number,
                    certificates.lastIssue(number) + 1,
                    code(),
                    file.id(),
                    entry.number(),
                    file.header().company(),
                    face(conferral, file, entry, company, effective),
                    entry.at());
            certificates.add(certificate, file.facts().operator().orElseThrow());
        }
    }

    private Certificate.Face face(
            Conferral conferral, CaseFile file, Entry entry, Optional<Company> company, Instant effective) {
        var programme = rules.programme(entry.rules());
        var type = programme.type(conferral.type()).orElseThrow();
        return new Certificate.Face(
                company.map(Company::name).orElse(file.header().number()),
                type.name(),
                type.tier(conferral.tier()).orElseThrow().name(),
                programme.roles().stream()
                        .filter(role -> conferral.roles().contains(role.code()))
                        .map(Term::name)
                        .toList(),
                company.map(Company::sites).orElse(List.of()).stream()
                        .filter(site ->
                                conferral.site().filter(site.id()::equals).isPresent())
                        .map(CertificateIssue::place)
                        .toList(),
                rules.day(effective));
    }

    private static String place(Site site) {
        return site.name() + ", " + site.address().city();
    }

    private String code() {
        return chance.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
