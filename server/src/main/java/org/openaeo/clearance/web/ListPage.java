package org.openaeo.clearance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.Offices;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.decision.Runs;
import org.openaeo.clearance.worklist.WorkFacets;
import org.openaeo.clearance.worklist.WorkItem;
import org.openaeo.clearance.worklist.WorkPage;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.clearance.worklist.Worklist;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;

/** The inspection list of a day and an office. */
@Controller
@PreAuthorize("isAuthenticated()")
class ListPage {
    static final String PATH = "/clearance";

    private final Worklist worklist;
    private final Runs runs;
    private final Offices offices;
    private final ItemLines lines;
    private final ListChoices choices;
    private final ListFigures listFigures;
    private final TrustWording trust;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;
    private final Days days;
    private final Clock clock;

    ListPage(
            Worklist worklist,
            Runs runs,
            Offices offices,
            ItemLines lines,
            ListChoices choices,
            ListFigures listFigures,
            TrustWording trust,
            Wording wording,
            Figures figures,
            CurrentUser user,
            Days days,
            Clock clock) {
        this.worklist = worklist;
        this.runs = runs;
        this.offices = offices;
        this.lines = lines;
        this.choices = choices;
        this.listFigures = listFigures;
        this.trust = trust;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(@ModelAttribute ListFilter filter, Model model) {
        Optional<String> office = filter.wantedOffice(user.office().map(OfficeCode::value));
        LocalDate day = filter.wantedDay()
                .orElseGet(() -> runs.latestDay(days.today(), office).orElse(days.today()));
        WorkQuery query = filter.query(day, office, trust.codesOf(filter.search()));
        Map<String, String> names = offices.all();
        List<SelectionRun> inForce = runs.inForce(day, office);
        WorkPage page = worklist.page(query);
        WorkFacets facets = worklist.facets(query);
        model.addAttribute("query", query);
        model.addAttribute(
                "officeName",
                office.map(code -> names.getOrDefault(code, code))
                        .orElseGet(() -> wording.say("clearance.list.all-offices")));
        model.addAttribute("dayName", figures.date(day));
        model.addAttribute("day", day);
        model.addAttribute("now", day.equals(days.today()) ? figures.time(clock.instant()) : "");
        model.addAttribute("offices", wording.officeChoices(names));
        model.addAttribute("office", office.orElse(ListFilter.ALL));
        model.addAttribute("figures4", listFigures.of(inForce, office, facets, query));
        model.addAttribute("choices", choices.of(query, facets));
        model.addAttribute("runs", inForce);
        model.addAttribute("conflicts", conflicts(inForce));
        model.addAttribute(
                "lines",
                lines.of(
                        page.items(),
                        office.isPresent() ? Map.of() : names,
                        inForce.stream().findFirst().map(SelectionRun::planVersion)));
        model.addAttribute("previous", page.previous().map(at -> ListFilter.address(query, PATH, "at", at.text())));
        model.addAttribute("next", page.next().map(at -> ListFilter.address(query, PATH, "at", at.text())));
        model.addAttribute("first", nextOpen(day, office));
        model.addAttribute("mayRun", user.has(Role.ANALYST));
        model.addAttribute("mayInspect", user.has(Role.INSPECTOR));
        model.addAttribute("csv", ListFilter.address(query, PATH + "/list.csv", "at", ""));
        model.addAttribute("xlsx", ListFilter.address(query, PATH + "/list.xlsx", "at", ""));
        return "clearance/list";
    }

    private static List<String> conflicts(List<SelectionRun> inForce) {
        return inForce.stream()
                .flatMap(run -> run.conflicts().stream())
                .map(conflict -> conflict.sentence(Wording.language()))
                .distinct()
                .toList();
    }

    /** The page of the declaration that is to be inspected first. */
    private Optional<String> nextOpen(LocalDate day, Optional<String> office) {
        return worklist.page(WorkQuery.of(day, office).in(WorkState.OPEN).ofSize(1)).items().stream()
                .findFirst()
                .map(WorkItem::id)
                .map(ItemLines::href);
    }
}
