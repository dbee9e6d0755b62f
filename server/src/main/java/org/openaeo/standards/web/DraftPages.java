package org.openaeo.standards.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.keeping.Draft;
import org.openaeo.standards.keeping.Drafts;
import org.openaeo.standards.keeping.Drafts.Outcome;
import org.openaeo.standards.reading.EditionReader;

/** Editions and crosswalks are changed: one administrator drafts, another person reviews and publishes. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AEO_OFFICER')")
class DraftPages {
    private static final String PATH = StandardsMenu.ROOT + "/drafts";
    private static final String PAGE = "standards/draft";
    private static final int LONGEST_REASON = 2_000;

    private final Drafts drafts;
    private final StandardsWords words;
    private final CurrentUser user;
    private final Names names;

    DraftPages(Drafts drafts, StandardsWords words, CurrentUser user, Names names) {
        this.drafts = drafts;
        this.words = words;
        this.user = user;
        this.names = names;
    }

    @GetMapping(PATH)
    String list(Model page) {
        List<Draft> waiting = drafts.waiting();
        page.addAttribute("drafts", waiting);
        page.addAttribute(
                "authors",
                waiting.stream().map(draft -> names.of(draft.author())).toList());
        page.addAttribute("administrator", user.has(Role.ADMINISTRATOR));
        return "standards/drafts";
    }

    @PostMapping(PATH)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String begin(
            @RequestParam(defaultValue = "EDITION") Draft.Kind kind,
            @RequestParam(defaultValue = "") String subject,
            RedirectAttributes flash) {
        return switch (drafts.begin(kind, subject)) {
            case Outcome.Done(Draft draft) -> "redirect:" + PATH + "/" + draft.id();
            case Outcome.Faulty faulty -> throw new IllegalStateException("a published text has faults: " + faulty);
            case Outcome.Refused(Drafts.Ground ground) -> {
                flash.addFlashAttribute("notice", words.say("standards.draft.refused." + ground));
                flash.addFlashAttribute("noticeKind", "info");
                yield "redirect:" + PATH;
            }
        };
    }

    @GetMapping(PATH + "/{id}")
    String look(@PathVariable UUID id, Model page) {
        Draft draft = find(id);
        boolean author = draft.author().equals(user.id());
        page.addAttribute(
                "form",
                new DraftForm(draft.content(), author ? draft.reason() : "", Integer.toString(draft.version()), ""));
        return show(draft, draft.content(), page);
    }

    @PostMapping(PATH + "/{id}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") DraftForm form,
            BindingResult result,
            Model page,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Draft draft = find(id);
        if (isTooLong(form, result)) {
            return refused(draft, form, page, response);
        }
        Outcome outcome = switch (form.deed()) {
            case "submit" -> drafts.submit(draft, form.read(), form.content(), form.reason());
            case "discard" -> drafts.discard(draft, form.read());
            default -> drafts.save(draft, form.read(), form.content(), form.reason());
        };
        return answer(outcome, draft, form, result, page, response, flash);
    }

    @PostMapping(PATH + "/{id}/review")
    String review(
            @PathVariable UUID id,
            @ModelAttribute("form") DraftForm form,
            BindingResult result,
            Model page,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Draft draft = find(id);
        if (isTooLong(form, result)) {
            return refused(draft, form, page, response);
        }
        Outcome outcome = form.deed().equals("publish")
                ? drafts.publish(draft, form.read(), form.reason())
                : drafts.giveBack(draft, form.read(), form.reason());
        return answer(outcome, draft, form, result, page, response, flash);
    }

    private static boolean isTooLong(DraftForm form, BindingResult result) {
        boolean tooLong = form.reason().length() > LONGEST_REASON;
        if (tooLong) {
            result.rejectValue("reason", "standards.programme.long-reason");
        }
        return tooLong;
    }

    private String answer(
            Outcome outcome,
            Draft draft,
            DraftForm form,
            BindingResult result,
            Model page,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done(Draft done) -> {
                flash.addFlashAttribute("notice", words.say("standards.draft.done." + done.state()));
                yield "redirect:" + PATH + "/" + done.id();
            }
            case Outcome.Faulty(var faults) -> {
                result.reject("standards.programme.faulty", new Object[] {faults.size()}, "");
                page.addAttribute("faults", words.faults(faults));
                yield refused(draft, form, page, response);
            }
            case Outcome.Refused(Drafts.Ground ground) -> {
                result.reject("standards.draft.refused." + ground);
                yield refused(draft, form, page, response);
            }
        };
    }

    private String refused(Draft draft, DraftForm form, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(draft, draft.author().equals(user.id()) ? form.content() : draft.content(), page);
    }

    private String show(Draft draft, String content, Model page) {
        boolean author = draft.author().equals(user.id());
        page.addAttribute("draft", draft);
        if (draft.kind() == Draft.Kind.EDITION) {
            page.addAttribute(
                    "asks", EditionReader.read(draft.subject(), content).found().orElse(null));
        }
        page.addAttribute("author", names.of(draft.author()));
        page.addAttribute("mayWrite", author && draft.state() == Draft.State.OPEN && user.has(Role.ADMINISTRATOR));
        page.addAttribute("mayReview", !author && draft.state() == Draft.State.IN_REVIEW);
        page.addAttribute("own", author && draft.state() == Draft.State.IN_REVIEW);
        if (draft.state() != Draft.State.PUBLISHED) {
            page.addAttribute("change", TextChange.between(drafts.before(draft), content));
        }
        if (!page.containsAttribute("faults")) {
            page.addAttribute("faults", words.faults(drafts.faults(draft, content)));
        }
        return PAGE;
    }

    private Draft find(UUID id) {
        return drafts.find(id).orElseThrow(CataloguePages::nothing);
    }
}
