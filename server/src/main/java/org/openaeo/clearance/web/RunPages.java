package org.openaeo.clearance.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.clearance.Offices;
import org.openaeo.clearance.ReplayReport;
import org.openaeo.clearance.RunId;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.clearance.decision.SelectionWork;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.WorkOrder;
import org.openaeo.platform.work.Works;

/** Starting a selection, and how one came about. */
@Controller
@PreAuthorize("isAuthenticated()")
class RunPages {
    private final SelectionRuns runs;
    private final Offices offices;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;
    private final Names people;
    private final Works works;

    RunPages(
            SelectionRuns runs,
            Offices offices,
            Wording wording,
            Figures figures,
            CurrentUser user,
            Names people,
            Works works) {
        this.runs = runs;
        this.offices = offices;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
        this.people = people;
        this.works = works;
    }

    /** Orders the selection of a day; an analyst who works at an office decides for that one alone. */
    @PostMapping("/clearance/runs")
    @PreAuthorize("hasRole('ANALYST')")
    String run(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "office", required = false) @Nullable String asked) {
        String office = ListFilter.said(asked).orElse(ListFilter.ALL);
        boolean all = office.equals(ListFilter.ALL);
        if (user.office().filter(own -> !own.value().equals(office)).isPresent()) {
            throw new AccessDeniedException("bound to another office");
        }
        Map<String, String> arguments = new HashMap<>();
        arguments.put(WorkOrder.TITLE, figures.date(day));
        arguments.put(SelectionWork.DAY, day.toString());
        if (!all) {
            arguments.put(SelectionWork.OFFICE, office);
        }
        return "redirect:/work/" + works.start(WorkOrder.of(SelectionWork.KIND, SelectionWork.NAME, arguments));
    }

    @GetMapping("/clearance/runs/{id}")
    String of(@PathVariable String id, Model model) {
        SelectionRun run = RunId.parse(id).flatMap(runs::find).orElseThrow(RunPages::notFound);
        model.addAttribute("run", run);
        model.addAttribute("heading", wording.say("clearance.run.title", figures.date(run.day())));
        model.addAttribute("facts", facts(run));
        model.addAttribute("officeNames", offices.all());
        model.addAttribute(
                "conflicts",
                run.conflicts().stream()
                        .map(conflict -> conflict.sentence(Wording.language()))
                        .toList());
        return "clearance/run";
    }

    /** Decides the run again and says whether anything came out otherwise. */
    @PostMapping("/clearance/runs/{id}/replay")
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMINISTRATOR')")
    String replay(@PathVariable String id, RedirectAttributes flash) {
        ReplayReport report = RunId.parse(id).flatMap(runs::replay).orElseThrow(RunPages::notFound);
        String key = report.isSame() ? "clearance.run.replay-same" : "clearance.run.replay-differs";
        flash.addFlashAttribute(
                "notice", wording.say(key, figures.number(report.declarations()), figures.number(report.differing())));
        flash.addFlashAttribute("noticeKind", report.isSame() ? "success" : "info");
        return "redirect:/clearance/runs/" + report.run();
    }

    private Map<String, String> facts(SelectionRun run) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(wording.say("clearance.run.fact.day"), figures.date(run.day()));
        facts.put(wording.say("clearance.run.fact.at"), figures.dateTime(run.runAt()));
        facts.put(wording.say("clearance.run.fact.by"), people.of(run.runBy()));
        facts.put(wording.say("clearance.run.fact.known-before"), figures.dateTime(run.knownBefore()));
        facts.put(wording.say("clearance.run.fact.declarations"), figures.number(run.declarations()));
        facts.put(wording.say("clearance.run.fact.selected"), figures.number(run.selected()));
        facts.put(wording.say("clearance.run.fact.capacity"), figures.number(run.capacity()));
        facts.put(wording.say("clearance.run.fact.random"), figures.percent(run.randomShare(), 0));
        facts.put(
                wording.say("clearance.run.fact.model"),
                run.modelName().isEmpty() ? wording.say("clearance.run.no-model") : run.modelName());
        facts.put(wording.say("clearance.run.fact.plan"), figures.number(run.planVersion()));
        facts.put(wording.say("clearance.run.fact.seed"), Long.toString(run.seed()));
        return facts;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
