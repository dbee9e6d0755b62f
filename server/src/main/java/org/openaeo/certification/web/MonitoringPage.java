package org.openaeo.certification.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.monitoring.Watch;
import org.openaeo.certification.monitoring.Watches;
import org.openaeo.certification.procedure.CaseFacts.Trigger;
import org.openaeo.platform.web.Bar;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.platform.web.Pagination;

/** The authorisations that stand: what is due when as a picture, open reviews by what opened them, and each of them in a list. */
@Controller
@PreAuthorize(CertificationMenu.READERS)
class MonitoringPage {
    private static final String HERE = "/certification/monitoring";
    private static final String KEY = "certification.customs.watch.";
    private static final double WIDTH = 100.0 / Watches.MONTHS;

    private final Watches watches;
    private final CaseWords words;
    private final Figures figures;

    MonitoringPage(Watches watches, CaseWords words, Figures figures) {
        this.watches = watches;
        this.words = words;
        this.figures = figures;
    }

    /** An authorisation in the list. */
    record Line(
            CaseId id,
            String company,
            String number,
            String stage,
            String stageKind,
            String what,
            String day,
            String left,
            boolean late) {}

    /** A month of the picture: its parts as heights from 0 to 100, one upon the other, and the numbers behind them. */
    record Column(
            String name,
            String brief,
            double x,
            double width,
            double self,
            double again,
            double expiry,
            Watches.Month month) {
        public double ofSelf() {
            return 100 - self;
        }

        public double ofAgain() {
            return 100 - self - again;
        }

        public double ofExpiry() {
            return 100 - self - again - expiry;
        }
    }

    @GetMapping(HERE)
    String show(
            @RequestParam(defaultValue = "") String watch,
            @RequestParam(defaultValue = "") String trigger,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Watch on = one(Watch.values(), watch).orElseGet(this::first);
        Optional<Trigger> only = on == Watch.REVIEW ? one(Trigger.values(), trigger) : Optional.empty();
        Watches.Glance glance = watches.glance();
        Pagination pages = new Pagination(Math.max(1, page), Watches.PAGE, watches.count(on, only), here(on, only));
        model.addAttribute(
                "lines",
                watches.page(on, only, pages.offset()).stream().map(this::line).toList());
        model.addAttribute("pagination", pages);
        model.addAttribute("standing", figures.number(glance.at(Stage.values())));
        model.addAttribute("reviewed", figures.number(glance.at(Stage.UNDER_REVIEW, Stage.REASSESSMENT)));
        model.addAttribute("suspended", figures.number(glance.at(Stage.SUSPENDED, Stage.REVOCATION_HEARING)));
        model.addAttribute("overdue", glance.overdue().all());
        model.addAttribute("finding", finding(glance));
        model.addAttribute("columns", columns(glance));
        model.addAttribute("triggers", triggers(glance));
        model.addAttribute("watches", links(on));
        model.addAttribute("reasons", reasons(on, only, glance));
        model.addAttribute("watch", on);
        model.addAttribute("about", words.say(KEY + "about." + on, Watches.AHEAD_DAYS));
        return "certification/monitoring";
    }

    /** Without a wish, the first list on which something stands. */
    private Watch first() {
        return Arrays.stream(Watch.values())
                .filter(each -> watches.count(each, Optional.empty()) > 0)
                .findFirst()
                .orElse(Watch.SELF_REVIEW);
    }

    private String finding(Watches.Glance glance) {
        Watches.Month over = glance.overdue();
        long soon =
                glance.months().stream().limit(3).mapToLong(Watches.Month::all).sum();
        String overdue = over.all() == 0
                ? words.say(KEY + "none-overdue")
                : words.say(KEY + "overdue", over.selfReviews(), over.reassessments(), over.expiries());
        return overdue + " " + words.say(KEY + "soon", soon);
    }

    private List<Column> columns(Watches.Glance glance) {
        double scale = 100.0
                / Math.max(
                        1,
                        glance.months().stream()
                                .mapToLong(Watches.Month::all)
                                .max()
                                .orElse(1));
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM yyyy", CaseWords.language());
        DateTimeFormatter brief = DateTimeFormatter.ofPattern("LLL", CaseWords.language());
        List<Column> columns = new ArrayList<>();
        for (Watches.Month month : glance.months()) {
            columns.add(new Column(
                    month.first().format(name),
                    month.first().format(brief),
                    columns.size() * WIDTH + WIDTH * 0.15,
                    WIDTH * 0.7,
                    month.selfReviews() * scale,
                    month.reassessments() * scale,
                    month.expiries() * scale,
                    month));
        }
        return columns;
    }

    private List<Bar> triggers(Watches.Glance glance) {
        long most = glance.triggers().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return glance.triggers().entrySet().stream()
                .sorted(Map.Entry.<Trigger, Long>comparingByValue().reversed())
                .map(each -> new Bar(
                        words.say("certification.customs.trigger." + each.getKey()),
                        (double) each.getValue() / most,
                        figures.number(each.getValue()),
                        "main"))
                .toList();
    }

    private List<FilterLink> links(Watch on) {
        return Arrays.stream(Watch.values())
                .map(each -> new FilterLink(
                        words.say(KEY + each),
                        figures.number(watches.count(each, Optional.empty())),
                        here(each, Optional.empty()),
                        each == on,
                        ""))
                .toList();
    }

    /** Only for reviews: by what opened them. */
    private List<FilterLink> reasons(Watch on, Optional<Trigger> only, Watches.Glance glance) {
        List<FilterLink> links = new ArrayList<>();
        if (on == Watch.REVIEW && glance.triggers().size() > 1) {
            links.add(new FilterLink(words.say(KEY + "any"), "", here(on, Optional.empty()), only.isEmpty(), ""));
            glance.triggers()
                    .forEach((trigger, count) -> links.add(new FilterLink(
                            words.say("certification.customs.trigger." + trigger),
                            figures.number(count),
                            here(on, Optional.of(trigger)),
                            only.filter(trigger::equals).isPresent(),
                            "")));
        }
        return links;
    }

    private Line line(Watches.Line line) {
        long days = line.day()
                .map(day -> ChronoUnit.DAYS.between(watches.today(), day))
                .orElse(0L);
        boolean opened = line.trigger().isPresent();
        String left = line.day().isEmpty()
                ? ""
                : opened
                        ? words.say(KEY + "open-for", -days)
                        : words.say(
                                days < 0 ? "certification.customs.days-over" : "certification.customs.days-left",
                                Math.abs(days));
        return new Line(
                line.id(),
                line.company(),
                line.number(),
                words.stage(line.stage()),
                CaseWords.kind(line.stage()),
                line.trigger()
                        .map(trigger -> words.say("certification.customs.trigger." + trigger))
                        .or(() -> line.clock().map(words::clock))
                        .or(() -> line.day().isPresent() ? Optional.empty() : Optional.of(words.stage(line.stage())))
                        .orElseGet(() -> words.say(KEY + "validity")),
                line.day().map(this::date).orElse(""),
                left,
                days < 0 && !opened);
    }

    private String date(LocalDate day) {
        return figures.date(day);
    }

    private static String here(Watch on, Optional<Trigger> only) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(HERE).queryParam("watch", on);
        only.ifPresent(trigger -> here.queryParam("trigger", trigger));
        return here.encode().toUriString();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }
}
