package org.openaeo.certification.applicant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Membership;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Programmes;

/** The groups of questions for which an owner may give rights one by one. */
@Component
class QuestionGroups {
    private final Programmes programmes;
    private final AskedQuestions questions;
    private final Applications applications;
    private final CaseFiles cases;

    QuestionGroups(Programmes programmes, AskedQuestions questions, Applications applications, CaseFiles cases) {
        this.programmes = programmes;
        this.questions = questions;
        this.applications = applications;
        this.cases = cases;
    }

    /** By the section's key, in the reader's language: what the company is asked, or would be. */
    Map<String, String> of(Company company) {
        var programme = programmes.current().programme();
        var names = new LinkedHashMap<String, String>();
        add(names, programme, open(programme, company.roles()), company.roles());
        for (var id : applications.of(company.id())) {
            cases.find(id)
                    .ifPresent(file -> programmes
                            .find(file.facts().rules())
                            .ifPresent(version -> add(
                                    names,
                                    version.programme(),
                                    file.facts().types(),
                                    file.facts().roles())));
        }
        return names;
    }

    /** Those, and others for which the member has a right of their own. */
    Map<String, String> of(Company company, Membership member) {
        var names = of(company);
        member.rights().keySet().stream()
                .filter(section -> !section.equals(Section.COMPANY) && !section.equals(Section.CASES))
                .forEach(section -> names.putIfAbsent(section.key(), section.key()));
        return names;
    }

    private void add(Map<String, String> names, Programme programme, Set<String> types, Set<String> roles) {
        questions
                .of(programme, types, roles)
                .parts()
                .forEach(part -> names.putIfAbsent(
                        part.key(), part.name().in(LocaleContextHolder.getLocale()) + " (" + part.edition() + ")"));
    }

    private static Set<String> open(Programme programme, Set<String> roles) {
        var types = new TreeSet<String>();
        programme.types().stream()
                .filter(rule -> rule.roles().isEmpty() || rule.roles().stream().anyMatch(roles::contains))
                .map(AuthorisationRule::type)
                .forEach(types::add);
        return types;
    }
}
