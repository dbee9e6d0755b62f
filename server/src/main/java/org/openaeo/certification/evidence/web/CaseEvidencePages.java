package org.openaeo.certification.evidence.web;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.evidence.EvidenceFiles;
import org.openaeo.certification.evidence.EvidenceId;
import org.openaeo.certification.evidence.Handout;
import org.openaeo.certification.file.CaseFiles;

/** What the company of a case sent, for those who examine it; that they read it is kept in the company's file. */
@Controller
@PreAuthorize("hasAnyRole('AEO_OFFICER', 'VALIDATOR', 'DECISION_MAKER')")
class CaseEvidencePages {
    private final CaseFiles cases;
    private final Companies companies;
    private final EvidenceFiles evidence;
    private final Readings readings;

    CaseEvidencePages(CaseFiles cases, Companies companies, EvidenceFiles evidence, Readings readings) {
        this.cases = cases;
        this.companies = companies;
        this.evidence = evidence;
        this.readings = readings;
    }

    @GetMapping("/certification/{id}/evidence")
    String list(@PathVariable String id, Model page) {
        var file = CaseId.parse(id).flatMap(cases::find).orElseThrow(CaseEvidencePages::nothing);
        var company = companies.find(file.header().company()).orElseThrow(CaseEvidencePages::nothing);
        readings.read(company.id(), Section.CASES);
        page.addAttribute("number", file.header().number());
        page.addAttribute("company", company);
        page.addAttribute("files", evidence.of(file.id()));
        page.addAttribute("scans", evidence.scans());
        return "certification/evidence";
    }

    @GetMapping("/certification/evidence/{id}")
    ResponseEntity<Resource> open(@PathVariable String id) {
        var opened = EvidenceId.parse(id).flatMap(evidence::open).orElseThrow(CaseEvidencePages::nothing);
        readings.read(opened.file().place().company(), opened.file().place().section());
        return Handout.of(opened);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
