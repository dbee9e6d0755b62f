package org.openaeo.clearance.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.Offices;
import org.openaeo.clearance.ReplayReport;
import org.openaeo.clearance.RunId;
import org.openaeo.clearance.SelectionAnswer;
import org.openaeo.clearance.SelectionOrder;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.engine.Progress;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.Figures;

/** Starting a selection, and how one came about. */
@Controller
@PreAuthorize("isAuthenticated()")
class RunPages {
    private final SelectionRuns runs;
    private final Offices offices;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;

    RunPages(SelectionRuns runs, Offices offices, Wording wording, Figures figures, CurrentUser user) {
        this.runs = runs;
        this.offices = offices;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
    }

    @PostMapping("/clearance/runs")
    @PreAuthorize("hasRole('ANALYST')")
    String run(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = ListFilter.ALL) String office,
            RedirectAttributes flash) {
        Set<String> chosen = office.equals(ListFilter.ALL) ? Set.of() : Set.of(office);
        SelectionOrder order = new SelectionOrder(day, chosen, user.name(), OptionalLong.empty(), Optional.empty());
        switch (runs.run(order, Progress.NONE)) {
            case SelectionAnswer.Decided(SelectionRun run) ->
                flash.addFlashAttribute(
                        "notice",
                        wording.say(
                                "clearance.run.done",
                                figures.number(run.declarations()),
                                figures.number(run.selected())));
            case SelectionAnswer.NothingLodged _ -> inform(flash, wording.say("clearance.run.nothing"));
            case SelectionAnswer.AlreadyInspected inspected ->
                inform(flash, wording.say("clearance.run.inspected", names(inspected)));
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath(ListPage.PATH)
                        .queryParam("day", day)
                        .queryParam("office", "{office}")
                        .encode()
                        .buildAndExpand(office)
                        .toUriString();
    }

    @GetMapping("/clearance/runs/{id}")
    String of(@PathVariable String id, Model model) {
        SelectionRun run = RunId.parse(id).flatMap(runs::find).orElseThrow(RunPages::notFound);
        model.addAttribute("run", run);
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
        facts.put(wording.say("clearance.run.fact.by"), run.runBy());
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

    private String names(SelectionAnswer.AlreadyInspected inspected) {
        Map<String, String> names = offices.all();
        return String.join(
                ", ",
                inspected.offices().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .toList());
    }

    private static void inform(RedirectAttributes flash, String text) {
        flash.addFlashAttribute("notice", text);
        flash.addFlashAttribute("noticeKind", "info");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
