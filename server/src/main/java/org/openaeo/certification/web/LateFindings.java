package org.openaeo.certification.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.certification.visit.Note;
import org.openaeo.certification.visit.Notebook;
import org.openaeo.certification.visit.Visit;
import org.openaeo.certification.visit.VisitFinding;
import org.openaeo.certification.visit.Visits;

/** What visits that are over found and the case file does not hold: it came late from a device without a network. */
@Component
class LateFindings {
    private final Notebook notebook;
    private final Visits visits;

    LateFindings(Notebook notebook, Visits visits) {
        this.notebook = notebook;
        this.visits = visits;
    }

    List<VisitFinding> waiting(CaseFile file) {
        Set<String> held = file.facts().findings().stream()
                .map(found -> found.finding().id())
                .collect(Collectors.toSet());
        return notebook.findings(file.id()).stream()
                .filter(noted -> !held.contains(noted.id().toString()))
                .filter(noted -> visits.find(noted.visit())
                        .filter(visit -> visit.state() == Visit.State.ENDED)
                        .isPresent())
                .toList();
    }

    /** Where each was found. */
    Optional<String> place(VisitFinding finding) {
        return visits.find(finding.visit())
                .flatMap(visit -> visit.site(finding.site()))
                .map(Visit.Site::name);
    }

    /** A finding as the case file takes it over. */
    static Finding taken(VisitFinding noted) {
        return new Finding(noted.id().toString(), noted.criterion(), grade(noted.grade()), noted.text());
    }

    private static Finding.Grade grade(Note.Grade grade) {
        return switch (grade) {
            case OBSERVATION -> Finding.Grade.OBSERVATION;
            case MINOR -> Finding.Grade.MINOR;
            case MAJOR -> Finding.Grade.MAJOR;
            case CRITICAL -> Finding.Grade.CRITICAL;
        };
    }
}
