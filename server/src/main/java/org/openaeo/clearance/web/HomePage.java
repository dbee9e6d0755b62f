package org.openaeo.clearance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.ClearanceSettings;
import org.openaeo.clearance.Days;
import org.openaeo.clearance.Offices;
import org.openaeo.clearance.decision.DeclaredDays;
import org.openaeo.clearance.decision.Runs;
import org.openaeo.clearance.worklist.WorkItem;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.clearance.worklist.Worklist;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;

/** The first page: what this person should do next. */
@Controller
@PreAuthorize("isAuthenticated()")
class HomePage {
    private final Worklist worklist;
    private final Runs runs;
    private final DeclaredDays undecided;
    private final Offices offices;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;
    private final Days days;
    private final ClearanceSettings settings;
    private final Clock clock;

    HomePage(
            Worklist worklist,
            Runs runs,
            DeclaredDays undecided,
            Offices offices,
            Wording wording,
            Figures figures,
            CurrentUser user,
            Days days,
            ClearanceSettings settings,
            Clock clock) {
        this.worklist = worklist;
        this.runs = runs;
        this.undecided = undecided;
        this.offices = offices;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        List<NextThing> things = new ArrayList<>();
        if (user.has(Role.INSPECTOR)) {
            things.add(inspections());
        }
        if (user.has(Role.ANALYST)) {
            things.add(selection());
            things.add(new NextThing(
                    wording.say("clearance.rates.title"), "", wording.say("clearance.home.rates"), HitRatePage.PATH));
        }
        if (user.has(Role.AEO_OFFICER)) {
            things.add(new NextThing(
                    wording.say("clearance.home.operators"),
                    "",
                    wording.say("clearance.home.operators-go"),
                    "/operators"));
        }
        if (user.has(Role.ADMINISTRATOR)) {
            things.add(new NextThing(
                    wording.say("clearance.home.administration"),
                    "",
                    wording.say("clearance.home.administration-go"),
                    "/administration"));
        }
        model.addAttribute("person", user.name());
        model.addAttribute("things", things);
        return "clearance/home";
    }

    private NextThing inspections() {
        Optional<String> office = user.office().map(OfficeCode::value);
        Map<String, String> names = offices.all();
        String place = office.map(code -> names.getOrDefault(code, code))
                .orElseGet(() -> wording.say("clearance.list.all-offices"));
        LocalDate day = runs.latestDay(days.today(), office).orElse(days.today());
        WorkQuery query = WorkQuery.of(day, office).in(WorkState.OPEN);
        long open = worklist.facets(query).in(WorkState.OPEN);
        long late = worklist.openSince(query, clock.instant().minus(settings.timeLimit()));
        Optional<WorkItem> first =
                worklist.page(query.ofSize(1)).items().stream().findFirst();
        return new NextThing(
                wording.say("clearance.home.inspect", open, place),
                late == 0 ? "" : wording.say("clearance.home.late", late, figures.duration(settings.timeLimit())),
                wording.say(first.isPresent() ? "clearance.home.next" : "clearance.home.inspect-go"),
                first.map(item -> ItemLines.href(item.id())).orElseGet(() -> list(day, office.orElse(ListFilter.ALL))));
    }

    private NextThing selection() {
        Optional<LocalDate> latest = undecided.latestDay(days.today());
        if (latest.isEmpty()) {
            return new NextThing(
                    wording.say("clearance.home.empty"), "", wording.say("clearance.home.empty-go"), "/data");
        }
        LocalDate day = latest.get();
        long waiting = undecided.undecidedOn(day);
        String text = waiting == 0
                ? wording.say("clearance.home.decided", figures.date(day))
                : wording.say("clearance.home.undecided", waiting, figures.date(day));
        String action = waiting == 0 ? "clearance.home.inspect-go" : "clearance.home.undecided-go";
        return new NextThing(text, "", wording.say(action), list(day, ListFilter.ALL));
    }

    private static String list(LocalDate day, String office) {
        return UriComponentsBuilder.fromPath(ListPage.PATH)
                .queryParam("day", day)
                .queryParam("office", "{office}")
                .encode()
                .buildAndExpand(office)
                .toUriString();
    }
}
