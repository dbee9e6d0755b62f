package org.openaeo.certification.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.application.AnswerSheet;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.application.HandedIn;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.evidence.EvidenceTies;
import org.openaeo.certification.position.Questionnaire;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;

/**
 * What a company answered, as it was handed in: the latest or an earlier time, with what changed since the time before.
 * Drafts are the company's own and are not shown.
 */
@Controller
@PreAuthorize(CertificationMenu.READERS)
class AnswersPage {
    private final CaseDesk desk;
    private final Companies companies;
    private final Applications applications;
    private final AskedQuestions questions;
    private final AnswerSheet sheet;
    private final EvidenceTies ties;
    private final Readings readings;
    private final CaseWords words;
    private final Names names;
    private final Figures figures;

    AnswersPage(
            CaseDesk desk,
            Companies companies,
            Applications applications,
            AskedQuestions questions,
            AnswerSheet sheet,
            EvidenceTies ties,
            Readings readings,
            CaseWords words,
            Names names,
            Figures figures) {
        this.desk = desk;
        this.companies = companies;
        this.applications = applications;
        this.questions = questions;
        this.sheet = sheet;
        this.ties = ties;
        this.readings = readings;
        this.words = words;
        this.names = names;
        this.figures = figures;
    }

    /** A time at which answers were handed in, in words. */
    record Round(int entry, String what, String who, String when, boolean shown) {}

    @GetMapping("/certification/{id}/answers")
    String answers(@PathVariable String id, @RequestParam(defaultValue = "0") int entry, Model model) {
        CaseFile file = CaseId.parse(id).flatMap(desk::find).orElseThrow(AnswersPage::nothing);
        var company = companies.find(file.header().company()).orElseThrow(AnswersPage::nothing);
        List<HandedIn> rounds = applications.handedIn(file.id());
        int at = IntStream.range(0, rounds.size())
                .filter(n -> rounds.get(n).entry() == entry)
                .findFirst()
                .orElse(rounds.size() - 1);
        if (entry != 0 && (at < 0 || rounds.get(at).entry() != entry)) {
            throw nothing();
        }
        readings.read(company.id(), Section.CASES);
        model.addAttribute("file", file);
        model.addAttribute("company", company);
        model.addAttribute(
                "rounds",
                rounds.reversed().stream()
                        .map(each ->
                                round(file, each, each.entry() == rounds.get(at).entry()))
                        .toList());
        model.addAttribute("groups", at < 0 ? List.of() : groups(file, rounds, at));
        model.addAttribute("mayAsk", desk.offered(file).contains(Act.Kind.ASK_INFORMATION));
        return "certification/answers";
    }

    private static Optional<HandedIn> at(List<HandedIn> rounds, int at) {
        return at < 0 ? Optional.empty() : Optional.of(rounds.get(at));
    }

    private Round round(CaseFile file, HandedIn each, boolean shown) {
        var act = file.entries().get(each.entry() - 1).act().kind();
        return new Round(each.entry(), words.done(act), names.of(each.by()), figures.dateTime(each.at()), shown);
    }

    private List<AnswerSheet.Group> groups(CaseFile file, List<HandedIn> rounds, int at) {
        Questionnaire asked = questions.of(
                desk.programme(file), file.facts().types(), file.facts().roles());
        return sheet.of(
                asked,
                new AnswerSheet.Compared(
                        rounds.get(at).answers(),
                        at(rounds, at - 1).map(HandedIn::answers).orElse(Map.of()),
                        at > 0),
                ties.counts(file.header().company(), file.id()),
                part -> true);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
