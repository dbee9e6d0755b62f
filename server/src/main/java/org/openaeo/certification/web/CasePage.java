package org.openaeo.certification.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.letters.CaseLetters;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.certification.visit.VisitWords;
import org.openaeo.certification.visit.Visits;
import org.openaeo.platform.security.Names;
import org.openaeo.standards.Programme;

/** One case file: its clock, what is to be done and by whom, and all that was done. */
@Controller
@PreAuthorize(CertificationMenu.READERS)
class CasePage {
    /** What moves a case on, the most likely next thing first. */
    private static final List<Kind> FORWARD = List.of(
            Kind.ACCEPT,
            Kind.ADD_FINDINGS,
            Kind.CLOSE_FINDING,
            Kind.END_VISIT,
            Kind.BEGIN_VISIT,
            Kind.MAP_RISKS,
            Kind.PLAN_VISIT,
            Kind.RULE_APPEAL,
            Kind.GRANT,
            Kind.REFUSE,
            Kind.CONFIRM,
            Kind.REVOKE,
            Kind.RESTORE,
            Kind.CLOSE_REVIEW,
            Kind.RECOMMEND);

    private final CaseDesk desk;
    private final Companies companies;
    private final ClockLines clocks;
    private final CaseTasks tasks;
    private final EntryWords entries;
    private final CaseWords words;
    private final LateLines late;
    private final Visits visits;
    private final VisitWords visitWords;
    private final CaseLetters letters;
    private final Readings readings;
    private final Names names;

    CasePage(
            CaseDesk desk,
            Companies companies,
            ClockLines clocks,
            CaseTasks tasks,
            EntryWords entries,
            CaseWords words,
            LateLines late,
            Visits visits,
            VisitWords visitWords,
            CaseLetters letters,
            Readings readings,
            Names names) {
        this.desk = desk;
        this.companies = companies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.entries = entries;
        this.words = words;
        this.late = late;
        this.visits = visits;
        this.visitWords = visitWords;
        this.letters = letters;
        this.readings = readings;
        this.names = names;
    }

    /** An act that this reader may perform. */
    record Way(String code, String name) {}

    /** A finding of the case and how far its remedy is. */
    record FindingLine(String criterion, String text, String grade, String state, String kind) {}

    /** A visit of the case. */
    record VisitLine(String id, String when, String state) {}

    @GetMapping("/certification/{id}")
    String file(@PathVariable String id, Model model) {
        CaseFile file = CaseId.parse(id)
                .flatMap(desk::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Company company = companies
                .find(file.header().company())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        readings.read(company.id(), Section.CASES);
        Programme programme = desk.programme(file);
        Set<Kind> offered = desk.offered(file);
        model.addAttribute("file", file);
        model.addAttribute("letters", letters.of(file.id()));
        model.addAttribute("certificates", letters.certificates(file.id()));
        model.addAttribute("company", company);
        model.addAttribute("stage", words.stage(file.stage()));
        model.addAttribute("stageKind", CaseWords.kind(file.stage()));
        model.addAttribute("types", words.types(programme, file.facts().types()));
        model.addAttribute("roles", words.roles(programme, file.facts().roles()));
        model.addAttribute("clock", clocks.foremost(file).orElse(null));
        model.addAttribute("clocks", clocks.others(file));
        model.addAttribute("tasks", tasks.of(file, offered));
        model.addAttribute("next", next(file, offered));
        model.addAttribute("waits", waits(file));
        model.addAttribute("ways", ways(offered));
        model.addAttribute("timeline", entries.of(file));
        model.addAttribute(
                "findings", file.facts().findings().stream().map(this::finding).toList());
        model.addAttribute("late", late.of(file));
        model.addAttribute("mayTakeOver", offered.contains(Kind.ADD_FINDINGS));
        model.addAttribute("held", held(file, company, programme));
        model.addAttribute(
                "visits",
                visits.of(file.id()).stream()
                        .map(visit ->
                                new VisitLine(visit.id().toString(), visitWords.when(visit), visitWords.state(visit)))
                        .toList());
        model.addAttribute("people", people(file));
        return "certification/case";
    }

    /** The next thing for this reader; empty where others are to act. */
    private @Nullable Way next(CaseFile file, Set<Kind> offered) {
        return FORWARD.stream()
                .filter(offered::contains)
                .filter(kind -> kind != Kind.MAP_RISKS || file.facts().risk().isEmpty())
                .filter(kind -> kind != Kind.PLAN_VISIT || file.facts().visit().isEmpty())
                .findFirst()
                .map(this::way)
                .orElse(null);
    }

    /** For whom the case waits, in a sentence; empty where it waits for nobody. */
    private String waits(CaseFile file) {
        return file.toAct()
                .map(party -> words.say("certification.customs.waits." + party))
                .orElse("");
    }

    private List<Way> ways(Set<Kind> offered) {
        return EnumSet.copyOf(offered.isEmpty() ? EnumSet.noneOf(Kind.class) : offered).stream()
                .map(this::way)
                .toList();
    }

    private Way way(Kind kind) {
        return new Way(kind.code(), words.toDo(kind));
    }

    private FindingLine finding(CaseFacts.Found found) {
        Finding finding = found.finding();
        String kind = switch (found.state()) {
            case OPEN -> finding.grade().needsRemedy() ? "bad" : "";
            case REMEDY_REPORTED -> "info";
            case CLOSED -> "good";
        };
        return new FindingLine(
                finding.criterion(),
                finding.text(),
                words.say("certification.finding.grade." + finding.grade()),
                words.say("certification.customs.finding." + found.state()),
                kind);
    }

    private List<String> held(CaseFile file, Company company, Programme programme) {
        return file.facts().held().stream()
                .map(each -> words.conferral(programme, each, each.site().flatMap(site -> name(company, site))))
                .toList();
    }

    private static Optional<String> name(Company company, UUID site) {
        return company.sites().stream()
                .filter(each -> each.id().equals(site))
                .map(Site::name)
                .findFirst();
    }

    private List<Way> people(CaseFile file) {
        List<Way> people = new ArrayList<>();
        file.facts().assigned().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        new Way(words.say("certification.customs.task." + each.getKey()), names.of(each.getValue())))
                .forEach(people::add);
        return people;
    }
}
