package org.openaeo.certification.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.visit.VisitWords;

/** Late findings in words. */
@Component
class LateLines {
    private final LateFindings late;
    private final VisitWords words;

    LateLines(LateFindings late, VisitWords words) {
        this.late = late;
        this.words = words;
    }

    List<VisitWords.FindingLine> of(CaseFile file) {
        return late.waiting(file).stream()
                .map(finding -> words.finding(finding, late.place(finding).orElse("")))
                .toList();
    }
}
