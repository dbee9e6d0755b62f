package org.openaeo.certification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.visit.Checklists;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Demand;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programme;

/** The criteria that the programme asks for the types that a case is about, in the order of their standards. */
@Component
class ProgrammeChecklists implements Checklists {
    private final CaseDesk desk;
    private final ObjectProvider<Catalogue> catalogue;
    private final Companies companies;

    ProgrammeChecklists(CaseDesk desk, ObjectProvider<Catalogue> catalogue, Companies companies) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.companies = companies;
    }

    @Override
    public List<Checklists.Group> of(CaseId id, Locale language) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        Set<String> listed = new LinkedHashSet<>();
        desk.find(id).ifPresent(file -> {
            Programme programme = desk.programme(file);
            for (String type : file.facts().types().stream().sorted().toList()) {
                programme
                        .type(type)
                        .ifPresent(
                                rule -> add(groups, listed, rule, file.facts().roles(), language));
            }
        });
        return groups.entrySet().stream()
                .map(group -> new Checklists.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private void add(
            Map<String, List<Item>> groups,
            Set<String> listed,
            AuthorisationRule rule,
            Set<String> roles,
            Locale language) {
        catalogue.getObject().find(rule.edition()).ifPresent(edition -> {
            for (org.openaeo.standards.Group group : edition.groups()) {
                for (Criterion criterion : group.criteria()) {
                    String id = new CriterionId(edition.id(), criterion.code()).toString();
                    if (rule.asks(criterion, roles) && listed.add(id)) {
                        groups.computeIfAbsent(title(edition.id(), group, language), name -> new ArrayList<>())
                                .add(item(id, criterion, language));
                    }
                }
            }
        });
    }

    private static String title(EditionId edition, org.openaeo.standards.Group group, Locale language) {
        return edition.standard() + " " + group.code() + ": " + group.name().in(language);
    }

    private static Item item(String id, Criterion criterion, Locale language) {
        String evidence = criterion.questions().stream()
                .flatMap(question -> question.evidence().stream())
                .map(text -> text.in(language))
                .findFirst()
                .orElse("");
        return new Item(
                id, criterion.code(), criterion.text().in(language), criterion.demand() == Demand.MUST, evidence);
    }

    @Override
    public String nameOf(CaseId id) {
        Optional<CaseFile> file = desk.find(id);
        return file.flatMap(each -> companies.find(each.header().company()))
                .map(Company::name)
                .or(() -> file.map(each -> each.header().number()))
                .orElse("");
    }
}
