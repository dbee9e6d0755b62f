package org.openaeo.certification.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.certification.position.Applied;
import org.openaeo.certification.position.EditionPosition;
import org.openaeo.certification.position.Position;
import org.openaeo.certification.position.Questionnaire;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EditionLine;
import org.openaeo.standards.Programme;

/** What an application is asked, and where its answers put the company. */
@Component
public class AskedQuestions {
    private final Catalogue catalogue;
    private final Crosswalks crosswalks;

    AskedQuestions(Catalogue catalogue, Crosswalks crosswalks) {
        this.catalogue = catalogue;
        this.crosswalks = crosswalks;
    }

    /** The questions for these types of authorisation and roles, by that programme. */
    public Questionnaire of(Programme programme, Set<String> types, Set<String> roles) {
        return Questionnaire.of(applied(programme, types), crosswalks.all(), roles);
    }

    private List<Applied> applied(Programme programme, Set<String> types) {
        List<AuthorisationRule> sought = programme.types().stream()
                .filter(rule -> types.contains(rule.type()))
                .toList();
        Map<EditionId, Edition> editions = new HashMap<>();
        for (AuthorisationRule rule : sought) {
            catalogue.find(rule.edition()).ifPresent(edition -> editions.put(rule.edition(), edition));
        }
        return Applied.of(sought, editions);
    }

    /** Where the company stands in every edition of the catalogue that has criteria, those that apply first. */
    public List<EditionPosition> position(Programme programme, Application application, Set<String> roles) {
        List<Applied> applied = applied(programme, application.types());
        Set<EditionId> first = new HashSet<>();
        applied.forEach(each -> first.add(each.edition().id()));
        List<Applied> all = new ArrayList<>(applied);
        for (EditionLine line : catalogue.editions()) {
            if (line.criteria() > 0 && !first.contains(line.id())) {
                catalogue.find(line.id()).ifPresent(edition -> all.add(new Applied(edition, Set.of())));
            }
        }
        return Position.of(all, crosswalks.all(), application.values(), roles);
    }
}
