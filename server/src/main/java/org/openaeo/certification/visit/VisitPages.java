package org.openaeo.certification.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.certification.file.CaseFiles;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;

/** The visits of a member of a team, and one visit with what was seen in each place. */
@Controller
@RequestMapping("/certification/visits")
@PreAuthorize(VisitPages.READERS)
class VisitPages {
    static final String READERS = "hasAnyRole('AEO_OFFICER', 'VALIDATOR', 'DECISION_MAKER')";

    private final Visits visits;
    private final Notebook notebook;
    private final Checklists checklists;
    private final VisitWords words;
    private final VisitCalendar calendar;
    private final CaseFiles cases;
    private final Names names;
    private final CurrentUser user;

    VisitPages(
            Visits visits,
            Notebook notebook,
            Checklists checklists,
            VisitWords words,
            VisitCalendar calendar,
            CaseFiles cases,
            Names names,
            CurrentUser user) {
        this.visits = visits;
        this.notebook = notebook;
        this.checklists = checklists;
        this.words = words;
        this.calendar = calendar;
        this.cases = cases;
        this.names = names;
        this.user = user;
    }

    /** A visit in a list. */
    record Line(VisitId id, String company, String when, String kind, String state, String sites) {}

    /** A place of a visit, with how much of it was looked at. */
    record Place(Visit.Site site, int seen, int asked, int findings) {}

    /** A criterion in a place, and the key under which the form shown for it will be kept. */
    record Asked(Checklists.Item item, String verdict, String text, String by, String key) {}

    record AskedGroup(String name, List<Asked> items) {}

    @GetMapping
    String ahead(Model model) {
        model.addAttribute(
                "visits",
                visits.ahead(user.id()).stream()
                        .map(visit -> new Line(
                                visit.id(),
                                checklists.nameOf(visit.file()),
                                words.when(visit),
                                words.kind(visit),
                                words.state(visit),
                                visit.sites().stream().map(Visit.Site::name).collect(Collectors.joining(", "))))
                        .toList());
        return "certification/visits";
    }

    /** Lets a browser keep visits on the device, at their owner's wish; see visit.js. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/js/visit-worker.js"));
    }

    @GetMapping("/{id}")
    String visit(@PathVariable String id, Model model) {
        Visit visit = asked(id);
        List<Checked> checks = notebook.checks(visit.id());
        List<VisitFinding> findings = notebook.findings(visit.id());
        long asked = checklists.of(visit.file(), LocaleContextHolder.getLocale()).stream()
                .mapToLong(group -> group.items().size())
                .sum();
        show(visit, model);
        model.addAttribute(
                "places",
                visit.sites().stream()
                        .map(site -> new Place(
                                site,
                                (int) checks.stream()
                                        .filter(check -> check.site().equals(site.id()))
                                        .count(),
                                (int) asked,
                                (int) findings.stream()
                                        .filter(finding -> finding.site().equals(site.id()))
                                        .count()))
                        .toList());
        model.addAttribute(
                "findings",
                findings.stream().map(finding -> words.finding(finding, visit)).toList());
        model.addAttribute("waiting", waiting(visit, findings));
        model.addAttribute(
                "photos",
                notebook.photos(visit.id()).stream()
                        .map(photo -> words.photo(photo, visit))
                        .toList());
        model.addAttribute("attended", visits.attended(visit.id()));
        model.addAttribute("sides", Attendance.Side.values());
        model.addAttribute("means", Attendance.Means.values());
        return "certification/visit";
    }

    /** How many findings the case file has not taken over, though the visit is over. */
    private long waiting(Visit visit, List<VisitFinding> findings) {
        if (visit.state() != Visit.State.ENDED || findings.isEmpty()) {
            return 0;
        }
        Set<String> held = cases.find(visit.file()).stream()
                .flatMap(file -> file.facts().findings().stream())
                .map(found -> found.finding().id())
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !held.contains(finding.id().toString()))
                .count();
    }

    /** The visit for the reader's own calendar. */
    @GetMapping("/{id}/calendar")
    ResponseEntity<byte[]> calendar(@PathVariable String id) {
        Visit visit = asked(id);
        boolean off = visit.state() == Visit.State.CALLED_OFF;
        byte[] entry = calendar.of(
                visit,
                off ? VisitCalendar.Method.CANCEL : VisitCalendar.Method.PUBLISH,
                checklists.nameOf(visit.file()),
                Optional.empty(),
                "/certification/visits/" + visit.id(),
                List.of(LocaleContextHolder.getLocale()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("visit.ics")
                                .build()
                                .toString())
                .body(entry);
    }

    @GetMapping("/{id}/sites/{site}")
    String site(@PathVariable String id, @PathVariable String site, Model model) {
        Visit visit = asked(id);
        Visit.Site place = VisitId.parse(site)
                .flatMap(key -> visit.site(key.value()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        show(visit, model);
        model.addAttribute("site", place);
        model.addAttribute("groups", groups(visit, place));
        model.addAttribute("verdicts", Note.Verdict.values());
        model.addAttribute("grades", Note.Grade.values());
        model.addAttribute(
                "findings",
                notebook.findings(visit.id()).stream()
                        .filter(finding -> finding.site().equals(place.id()))
                        .map(finding -> words.finding(finding, visit))
                        .toList());
        return "certification/visit-site";
    }

    private List<AskedGroup> groups(Visit visit, Visit.Site place) {
        Map<String, Checked> checks = notebook.checks(visit.id()).stream()
                .filter(check -> check.site().equals(place.id()))
                .collect(Collectors.toMap(Checked::criterion, check -> check));
        return checklists.of(visit.file(), LocaleContextHolder.getLocale()).stream()
                .map(group -> new AskedGroup(
                        group.name(),
                        group.items().stream()
                                .map(item -> asked(item, Optional.ofNullable(checks.get(item.criterion()))))
                                .toList()))
                .toList();
    }

    private Asked asked(Checklists.Item item, Optional<Checked> check) {
        return new Asked(
                item,
                check.map(each -> each.verdict().name()).orElse(""),
                check.map(Checked::text).orElse(""),
                check.map(each -> names.of(each.by())).orElse(""),
                UUID.randomUUID().toString());
    }

    private void show(Visit visit, Model model) {
        boolean open = visit.state() == Visit.State.UNDER_WAY || visit.state() == Visit.State.ENDED;
        model.addAttribute("visit", visit);
        model.addAttribute("company", checklists.nameOf(visit.file()));
        model.addAttribute("when", words.when(visit));
        model.addAttribute("kind", words.kind(visit));
        model.addAttribute("state", words.state(visit));
        model.addAttribute("lead", names.of(visit.lead()));
        model.addAttribute("team", visit.team().stream().map(names::of).sorted().collect(Collectors.joining(", ")));
        model.addAttribute("mayNote", open && visit.isOfTeam(user.id()));
        model.addAttribute("mayAttend", visit.isOfTeam(user.id()) && visit.state() != Visit.State.CALLED_OFF);
        model.addAttribute("person", user.id());
    }

    private Visit asked(String id) {
        return VisitId.parse(id)
                .flatMap(visits::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
