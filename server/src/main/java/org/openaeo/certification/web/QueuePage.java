package org.openaeo.certification.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.file.CaseLine;
import org.openaeo.certification.file.Queue;
import org.openaeo.certification.file.QueueQuery;
import org.openaeo.certification.procedure.Desk;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.platform.web.Pagination;

/** The work queue: what lies on the reader's desk, the soonest deadline first. */
@Controller
@PreAuthorize(CertificationMenu.READERS)
class QueuePage {
    private static final String HERE = "/certification";
    private static final Duration SOON = Duration.ofDays(7);
    private static final int LONGEST_SEARCH = 100;

    private final Queue queue;
    private final CaseWords words;
    private final Figures figures;
    private final Names names;
    private final CurrentUser user;
    private final Clock clock;

    QueuePage(Queue queue, CaseWords words, Figures figures, Names names, CurrentUser user, Clock clock) {
        this.queue = queue;
        this.words = words;
        this.figures = figures;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /** A case in the list. */
    record Line(
            CaseId id,
            String number,
            String company,
            String stage,
            String stageKind,
            String waits,
            String clock,
            String due,
            String left,
            boolean late,
            String people) {}

    @GetMapping(HERE)
    String queue(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Optional<Desk> on = desk(desk);
        Optional<Stage> at = one(Stage.class, stage);
        boolean mine = "me".equals(who);
        String text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        QueueQuery query = new QueueQuery(
                on,
                mine ? Optional.of(user.id()) : Optional.empty(),
                at.map(Set::of).orElse(Set.of()),
                text,
                Math.max(1, page),
                QueueQuery.PAGE);
        Queue.Page found = queue.of(query);
        Instant now = clock.instant();
        String here = here(on, at, mine, text);
        model.addAttribute(
                "lines", found.lines().stream().map(line -> line(line, now)).toList());
        model.addAttribute("pagination", new Pagination(query.page(), QueueQuery.PAGE, found.total(), here));
        model.addAttribute("q", text);
        model.addAttribute("desk", on.map(Desk::name).orElse("all"));
        model.addAttribute("stage", at.map(Stage::name).orElse(""));
        model.addAttribute("who", mine ? "me" : "");
        model.addAttribute("total", figures.number(found.total()));
        model.addAttribute("overdue", queue.overdue(query));
        model.addAttribute("soon", queue.dueBefore(query, now.plus(SOON)) - queue.overdue(query));
        model.addAttribute("desks", desks(on, at, mine, text));
        model.addAttribute("stages", stages(on, at, mine, text));
        model.addAttribute("whose", whose(on, at, mine, text));
        return "certification/queue";
    }

    /** Without a wish, the desk of the reader's own role. */
    private Optional<Desk> desk(String wished) {
        if (wished.equals("all")) {
            return Optional.empty();
        }
        return one(Desk.class, wished).or(() -> own());
    }

    private Optional<Desk> own() {
        if (user.has(Role.AEO_OFFICER)) {
            return one(Desk.class, "OFFICER");
        }
        return one(Desk.class, user.has(Role.VALIDATOR) ? "VALIDATOR" : "DECISION_MAKER");
    }

    private Line line(CaseLine line, Instant now) {
        Optional<Duration> left = line.due().map(due -> Duration.between(now, due));
        boolean late = left.filter(Duration::isNegative).isPresent();
        return new Line(
                line.id(),
                line.number(),
                line.companyName(),
                words.stage(line.stage()),
                CaseWords.kind(line.stage()),
                line.desk()
                        .map(on -> words.say("certification.customs.desk." + on))
                        .orElse(""),
                line.clock().map(words::clock).orElse(""),
                line.due().map(due -> figures.date(due.minusNanos(1_000))).orElse(""),
                left.map(time -> words.say(
                                late ? "certification.customs.days-over" : "certification.customs.days-left",
                                Math.abs(time.toDays())))
                        .orElse(""),
                late,
                String.join(
                        ", ",
                        Stream.of(line.officer(), line.validator(), line.decisionMaker())
                                .flatMap(Optional::stream)
                                .distinct()
                                .map(names::of)
                                .toList()));
    }

    private List<FilterLink> desks(Optional<Desk> on, Optional<Stage> at, boolean mine, String text) {
        Map<Desk, Long> counts = queue.desks();
        List<FilterLink> links = new ArrayList<>();
        for (Desk each : Desk.values()) {
            links.add(new FilterLink(
                    words.say("certification.customs.desk." + each),
                    figures.number(counts.getOrDefault(each, 0L)),
                    here(Optional.of(each), at, mine, text),
                    on.filter(each::equals).isPresent(),
                    ""));
        }
        links.add(new FilterLink(
                words.say("certification.customs.desk.all"),
                figures.number(
                        counts.values().stream().mapToLong(Long::longValue).sum()),
                here(Optional.empty(), at, mine, text),
                on.isEmpty(),
                ""));
        return links;
    }

    private List<FilterLink> stages(Optional<Desk> on, Optional<Stage> at, boolean mine, String text) {
        Map<Stage, Long> counts = queue.stages();
        List<FilterLink> links = new ArrayList<>();
        links.add(new FilterLink(
                words.say("certification.customs.stage.any"),
                figures.number(counts.entrySet().stream()
                        .filter(each -> !each.getKey().isEnd() && each.getKey() != Stage.DRAFT)
                        .mapToLong(Map.Entry::getValue)
                        .sum()),
                here(on, Optional.empty(), mine, text),
                at.isEmpty(),
                ""));
        for (Stage each : Stage.values()) {
            long count = counts.getOrDefault(each, 0L);
            if (count > 0 && each != Stage.DRAFT) {
                links.add(new FilterLink(
                        words.stage(each),
                        figures.number(count),
                        here(on, Optional.of(each), mine, text),
                        at.filter(each::equals).isPresent(),
                        ""));
            }
        }
        return links;
    }

    private Map<String, String> whose(Optional<Desk> on, Optional<Stage> at, boolean mine, String text) {
        return Map.of("href", here(on, at, !mine, text), "text", words.say("certification.customs.who." + !mine));
    }

    private static String here(Optional<Desk> on, Optional<Stage> at, boolean mine, String text) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(HERE)
                .queryParam("desk", on.map(Desk::name).orElse("all"));
        at.ifPresent(stage -> here.queryParam("stage", stage));
        if (mine) {
            here.queryParam("who", "me");
        }
        if (!text.isEmpty()) {
            here.queryParam("q", text);
        }
        return here.encode().toUriString();
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
