package org.openaeo.platform.mail.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.mail.KeptMail;
import org.openaeo.platform.mail.MailId;
import org.openaeo.platform.mail.MailState;
import org.openaeo.platform.mail.Mails;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.platform.web.Pagination;

/** The outbox: what was written to people, what became of it, and another try. */
@Controller
@RequestMapping("/administration/mail")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MailPages {
    private static final String HERE = "/administration/mail";
    private static final int ROWS = 50;

    private final Mails mails;
    private final Figures figures;
    private final MessageSource texts;

    MailPages(Mails mails, Figures figures, MessageSource texts) {
        this.mails = mails;
        this.figures = figures;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "1") int page,
            Locale language,
            Model model) {
        var chosen = state.flatMap(MailPages::state);
        var counts = mails.counts();
        var total = chosen.map(s -> counts.getOrDefault(s, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        var here = HERE + chosen.map(s -> "?state=" + s).orElse("");
        var pagination = new Pagination(page, ROWS, total, here);
        model.addAttribute("mails", mails.list(chosen, pagination.offset(), ROWS));
        model.addAttribute("pagination", pagination);
        model.addAttribute("states", filters(chosen, counts, language));
        model.addAttribute("delivers", mails.delivers());
        return "platform/mails";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("kept", read(id));
        model.addAttribute("delivers", mails.delivers());
        return "platform/mail";
    }

    @GetMapping("/{id}/attachments/{number}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable String number) {
        var attachments = read(id).mail().attachments();
        var attachment = attachments.get(IntStream.range(0, attachments.size())
                .filter(place -> number.equals(Integer.toString(place)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name())
                                .build()
                                .toString())
                .body(attachment.content());
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, Locale language, RedirectAttributes redirect) {
        var done = mails.again(new MailId(id));
        redirect.addFlashAttribute(
                "notice", texts.getMessage(done ? "mail.again.done" : "mail.again.not", null, language));
        redirect.addFlashAttribute("noticeKind", done ? "success" : "info");
        return "redirect:" + HERE + "/" + id;
    }

    private KeptMail read(UUID id) {
        return mails.read(new MailId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<FilterLink> filters(Optional<MailState> chosen, Map<MailState, Long> counts, Locale language) {
        var links = new ArrayList<FilterLink>();
        links.add(new FilterLink(texts.getMessage("mail.state.all", null, language), "", HERE, chosen.isEmpty(), ""));
        for (var state : MailState.values()) {
            links.add(new FilterLink(
                    texts.getMessage("mail.state." + state, null, language),
                    figures.number(counts.getOrDefault(state, 0L)),
                    HERE + "?state=" + state,
                    chosen.filter(state::equals).isPresent(),
                    ""));
        }
        return links;
    }

    private static Optional<MailState> state(String text) {
        return Arrays.stream(MailState.values())
                .filter(s -> s.name().equals(text))
                .findFirst();
    }
}
