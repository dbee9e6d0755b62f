package org.openaeo.clearance.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.ClearanceSettings;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRun.OfficeList;
import org.openaeo.clearance.rates.HitRateReport;
import org.openaeo.clearance.rates.HitRates;
import org.openaeo.clearance.rates.Share;
import org.openaeo.clearance.worklist.WorkFacets;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.clearance.worklist.Worklist;
import org.openaeo.engine.selection.Lane;
import org.openaeo.platform.web.Bar;
import org.openaeo.platform.web.Figures;

/** The four figures over an inspection list. */
@Component
class ListFigures {
    private static final int DAYS = 30;

    private final HitRates rates;
    private final Worklist worklist;
    private final Wording wording;
    private final Figures figures;
    private final ClearanceSettings settings;
    private final Clock clock;

    ListFigures(
            HitRates rates,
            Worklist worklist,
            Wording wording,
            Figures figures,
            ClearanceSettings settings,
            Clock clock) {
        this.rates = rates;
        this.worklist = worklist;
        this.wording = wording;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The figures as written.
     *
     * @param share of the declarations that are controlled; empty without declarations
     * @param limit how long an inspection may take
     * @param capacityUsed goods inspections that were chosen, of as many as there are hands for; empty without a run
     * @param hits hit rates of scored and random inspections of the last days
     */
    record Shown(
            String declarations,
            String selected,
            String share,
            String open,
            String late,
            boolean anyLate,
            String limit,
            String capacityUsed,
            List<Bar> hits) {}

    Shown of(List<SelectionRun> runs, Optional<String> office, WorkFacets facets, WorkQuery query) {
        List<OfficeList> lists = runs.stream()
                .flatMap(run -> run.lists().stream())
                .filter(list -> list.supersededAt().isEmpty())
                .filter(list -> office.isEmpty() || office.get().equals(list.office()))
                .toList();
        int declarations = lists.stream().mapToInt(OfficeList::declarations).sum();
        int selected = lists.stream().mapToInt(OfficeList::selected).sum();
        long late = worklist.openSince(query, clock.instant().minus(settings.timeLimit()));
        return new Shown(
                figures.number(declarations),
                figures.number(selected),
                declarations == 0 ? "" : figures.percent((double) selected / declarations, 1),
                figures.number(facets.in(WorkState.OPEN)),
                figures.number(late),
                late > 0,
                figures.duration(settings.timeLimit()),
                capacity(runs, office, facets),
                hits(query, office));
    }

    /** The capacity is the plan's over all offices, so it is told where all are listed. */
    private String capacity(List<SelectionRun> runs, Optional<String> office, WorkFacets facets) {
        if (office.isPresent() || runs.size() != 1) {
            return "";
        }
        return wording.say(
                "clearance.list.capacity",
                figures.number(facets.in(Lane.RED)),
                figures.number(runs.getFirst().capacity()));
    }

    private List<Bar> hits(WorkQuery query, Optional<String> office) {
        HitRateReport report =
                rates.between(query.day().minusDays(DAYS), query.day().plusDays(1), office);
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("clearance.kind.score", report.total(ChosenBy.SCORE).found(), "main"));
        bars.add(bar("clearance.kind.random", report.total(ChosenBy.RANDOM).found(), "random"));
        return bars;
    }

    private Bar bar(String name, Share share, String series) {
        return new Bar(
                wording.say(name),
                share.rate().orElse(0),
                share.rate().isPresent() ? figures.percent(share.rate().getAsDouble(), 0) : "–",
                series);
    }
}
