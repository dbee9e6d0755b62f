package org.openaeo.clearance.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.Days;
import org.openaeo.clearance.Offices;
import org.openaeo.clearance.decision.Runs;
import org.openaeo.clearance.rates.Comparison;
import org.openaeo.clearance.rates.HitRateReport;
import org.openaeo.clearance.rates.HitRates;
import org.openaeo.clearance.rates.KindCounts;
import org.openaeo.clearance.rates.Share;
import org.openaeo.clearance.rates.Week;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.platform.web.LineChart;

/** How often inspections find something: scored against random, week by week. */
@Controller
@PreAuthorize("isAuthenticated()")
class HitRatePage {
    static final String PATH = "/results";
    private static final List<Integer> WEEKS = List.of(13, 26, 52);

    private final HitRates rates;
    private final Runs runs;
    private final Offices offices;
    private final Wording wording;
    private final Figures figures;
    private final Days days;

    HitRatePage(HitRates rates, Runs runs, Offices offices, Wording wording, Figures figures, Days days) {
        this.rates = rates;
        this.runs = runs;
        this.offices = offices;
        this.wording = wording;
        this.figures = figures;
        this.days = days;
    }

    /** A line of the table of kinds: what chose, how many were controlled, what they found. */
    record KindLine(
            String kind,
            String controlled,
            String irregular,
            String rate,
            String between,
            String notControlled,
            String open,
            String revenue) {}

    @GetMapping(PATH)
    String hitRates(@RequestParam @Nullable String office, @RequestParam @Nullable Integer weeks, Model model) {
        Optional<String> one = ListFilter.said(office).filter(code -> !code.equals(ListFilter.ALL));
        int period = Optional.ofNullable(weeks).filter(WEEKS::contains).orElse(WEEKS.getFirst());
        LocalDate last = runs.latestDay(days.today(), one).orElse(days.today());
        LocalDate until = last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate from = until.minusWeeks(period);
        HitRateReport report = rates.between(from, until, one);
        Map<String, String> names = offices.all();
        model.addAttribute(
                "officeName",
                one.map(code -> names.getOrDefault(code, code))
                        .orElseGet(() -> wording.say("clearance.list.all-offices")));
        model.addAttribute(
                "period", wording.say("clearance.rates.period", figures.date(from), figures.date(until.minusDays(1))));
        model.addAttribute("offices", wording.officeChoices(names));
        model.addAttribute("office", one.orElse(ListFilter.ALL));
        model.addAttribute("weeks", period);
        model.addAttribute("periods", periods(period, one));
        model.addAttribute("lines", lines(report));
        model.addAttribute("nothing", report.weeks().isEmpty());
        model.addAttribute("chart", chart(report, from, until));
        model.addAttribute("charts", true);
        return "clearance/results";
    }

    private LineChart chart(HitRateReport report, LocalDate from, LocalDate until) {
        Map<LocalDate, Week> byMonday = new LinkedHashMap<>();
        report.weeks().forEach(week -> byMonday.put(week.monday(), week));
        List<LocalDate> mondays = from.datesUntil(until, Period.ofWeeks(1)).toList();
        List<String> labels =
                mondays.stream().map(monday -> wording.dayAndMonth(monday)).toList();
        return LineChart.of(
                "hit-rates",
                finding(report.comparison()),
                wording.say("clearance.rates.measure"),
                labels,
                List.of(
                        series(ChosenBy.SCORE, "main", mondays, byMonday, report),
                        series(ChosenBy.RANDOM, "random", mondays, byMonday, report)));
    }

    private LineChart.Series series(
            ChosenBy kind, String style, List<LocalDate> mondays, Map<LocalDate, Week> weeks, HitRateReport report) {
        double[] values = new double[mondays.size()];
        double[] low = new double[mondays.size()];
        double[] high = new double[mondays.size()];
        for (int at = 0; at < values.length; at++) {
            Share share = Optional.ofNullable(weeks.get(mondays.get(at)))
                    .map(week -> week.of(kind).found())
                    .orElse(Share.NONE);
            values[at] = share.rate().isPresent() ? 100 * share.rate().getAsDouble() : Double.NaN;
            low[at] = share.rate().isPresent() ? 100 * share.low() : Double.NaN;
            high[at] = share.rate().isPresent() ? 100 * share.high() : Double.NaN;
        }
        Share total = report.total(kind).found();
        String chosen = wording.say("clearance.kind." + kind.code());
        String name = total.rate().isPresent()
                ? wording.say(
                        "clearance.rates.series",
                        chosen,
                        figures.percent(total.rate().getAsDouble(), 0))
                : chosen;
        return new LineChart.Series(style, name, values, low, high);
    }

    private String finding(Comparison comparison) {
        return switch (comparison) {
            case Comparison.ScoredFindsMore more
            when Double.isInfinite(more.times()) -> wording.say("clearance.rates.only-scored");
            case Comparison.ScoredFindsMore more ->
                wording.say("clearance.rates.scored-more", figures.decimal(more.times(), 1));
            case Comparison.NoProvenDifference _ -> wording.say("clearance.rates.no-difference");
            case Comparison.RandomFindsMore _ -> wording.say("clearance.rates.random-more");
            case Comparison.TooFew few -> wording.say("clearance.rates.too-few", few.scored(), few.random());
        };
    }

    private List<KindLine> lines(HitRateReport report) {
        List<KindLine> lines = new ArrayList<>();
        for (ChosenBy kind : ChosenBy.BY_A_RUN) {
            KindCounts counts = report.total(kind);
            Share found = counts.found();
            boolean any = found.trials() > 0;
            lines.add(new KindLine(
                    wording.say("clearance.kind." + kind.code()),
                    figures.number(found.trials()),
                    figures.number(found.hits()),
                    any ? figures.percent(found.rate().orElse(0), 1) : "–",
                    any
                            ? wording.say(
                                    "chart.between",
                                    figures.decimal(100 * found.low(), 1),
                                    figures.percent(found.high(), 1))
                            : "–",
                    figures.number(counts.notControlled()),
                    figures.number(counts.open()),
                    figures.number(counts.revenue().longValue())));
        }
        return lines;
    }

    private List<FilterLink> periods(int current, Optional<String> office) {
        return WEEKS.stream()
                .map(each -> new FilterLink(
                        wording.say("clearance.rates.weeks", each),
                        "",
                        UriComponentsBuilder.fromPath(PATH)
                                .queryParam("weeks", each)
                                .queryParam("office", "{office}")
                                .encode()
                                .buildAndExpand(office.orElse(ListFilter.ALL))
                                .toUriString(),
                        each == current,
                        ""))
                .toList();
    }
}
