package org.openaeo.platform.audit.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.audit.AuditCheckpoints;
import org.openaeo.platform.audit.AuditEntry;
import org.openaeo.platform.audit.AuditExport;
import org.openaeo.platform.audit.AuditQuery;
import org.openaeo.platform.audit.AuditSearchStore;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditVerdict;
import org.openaeo.platform.web.Figures;

/** The audit trail for administrators: found, read, checked, taken away. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditPages {
    private static final String HERE = "/administration/audit";
    private static final int ROWS = 50;
    private static final int CHECKPOINTS = 5;

    private final AuditSearchStore entries;
    private final AuditTrail trail;
    private final AuditCheckpoints checkpoints;
    private final AuditExport export;
    private final AuditWords words;
    private final Figures figures;
    private final MessageSource texts;
    private final Clock clock;

    AuditPages(
            AuditSearchStore entries,
            AuditTrail trail,
            AuditCheckpoints checkpoints,
            AuditExport export,
            AuditWords words,
            Figures figures,
            MessageSource texts,
            Clock clock) {
        this.entries = entries;
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.export = export;
        this.words = words;
        this.figures = figures;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param before shows what is older than that entry; {@code after} what is next newer */
    @GetMapping(HERE)
    String list(
            @ModelAttribute("filter") AuditFilter filter,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> after,
            Locale language,
            Model model) {
        AuditQuery query = query(filter);
        // One more than is shown tells whether there is a further page.
        List<AuditEntry> found = after.map(edge -> entries.newer(query, edge, ROWS + 1))
                .orElseGet(() ->
                        entries.older(query, before.map(OptionalLong::of).orElseGet(OptionalLong::empty), ROWS + 1));
        boolean further = found.size() > ROWS;
        List<AuditEntry> shown =
                !further ? found : after.isPresent() ? found.subList(1, found.size()) : found.subList(0, ROWS);
        model.addAttribute("lines", words.lines(shown, language));
        model.addAttribute("actions", actions(language));
        model.addAttribute("checkpoints", checkpoints.latest(CHECKPOINTS));
        if (!shown.isEmpty()) {
            if (after.isPresent() ? further : before.isPresent()) {
                model.addAttribute("newer", filter.href(HERE, "after", number(shown.getFirst())));
            }
            if (after.isPresent() || further) {
                model.addAttribute("older", filter.href(HERE, "before", number(shown.getLast())));
            }
        }
        model.addAttribute("csv", filter.href(HERE + "/export.csv", "", ""));
        return "platform/audit";
    }

    @PostMapping(HERE + "/verify")
    String verify(Locale language, RedirectAttributes flash) {
        switch (trail.verify()) {
            case AuditVerdict.Intact(long count, String hash) ->
                flash.addFlashAttribute("notice", say("audit.intact", language, count, hash));
            case AuditVerdict.Broken(long sequence, AuditVerdict.Fault fault) -> {
                flash.addFlashAttribute("notice", say("audit.broken." + fault, language, sequence));
                flash.addFlashAttribute("noticeKind", "info");
            }
        }
        return "redirect:" + HERE;
    }

    @GetMapping(HERE + "/export.ndjson")
    ResponseEntity<StreamingResponseBody> ndjson(@ModelAttribute AuditFilter filter) {
        AuditQuery query = query(filter);
        export.begin("ndjson", query);
        return file("ndjson", new MediaType("application", "x-ndjson"), out -> export.ndjson(query, out));
    }

    @GetMapping(HERE + "/export.csv")
    ResponseEntity<StreamingResponseBody> csv(@ModelAttribute AuditFilter filter) {
        AuditQuery query = query(filter);
        export.begin("csv", query);
        return file("csv", new MediaType("text", "csv"), out -> export.csv(query, out));
    }

    private ResponseEntity<StreamingResponseBody> file(String extension, MediaType type, StreamingResponseBody body) {
        String day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(clock.instant());
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("openaeo-audit-" + day + "." + extension)
                                .build()
                                .toString())
                .body(body);
    }

    private AuditQuery query(AuditFilter filter) {
        return filter.query(words.actorId(filter.actor()), figures.zone());
    }

    private Map<String, String> actions(Locale language) {
        Map<String, String> actions = new LinkedHashMap<>();
        entries.actions().forEach(action -> actions.put(action, words.action(action, language)));
        return actions;
    }

    private static String number(AuditEntry entry) {
        return Long.toString(entry.sequence());
    }

    private String say(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
