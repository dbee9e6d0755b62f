package org.openaeo.platform.work.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.WorkId;
import org.openaeo.platform.work.WorkKinds;
import org.openaeo.platform.work.WorkReport;
import org.openaeo.platform.work.Works;

/** Long work, watched. Everybody sees and decides about their own; others by the kind's roles. */
@Controller
@RequestMapping("/work")
@PreAuthorize("isAuthenticated()")
class WorkPages {
    private static final int MOST = 50;
    /** How often a page without scripts loads itself again, in seconds. */
    private static final int REFRESH = 3;

    private final Works works;
    private final WorkKinds kinds;
    private final MessageSource texts;
    private final Figures figures;

    WorkPages(Works works, WorkKinds kinds, MessageSource texts, Figures figures) {
        this.works = works;
        this.kinds = kinds;
        this.texts = texts;
        this.figures = figures;
    }

    @GetMapping
    String list(Model model, Locale language) {
        model.addAttribute(
                "works",
                works.recent(MOST).stream()
                        .filter(kinds::maySee)
                        .map(work -> view(work, language))
                        .toList());
        return "platform/works";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model,
            Locale language) {
        var work = work(id);
        model.addAttribute("work", view(work, language));
        model.addAttribute("may", kinds.mayDecide(work));
        if (work.state().open()) {
            model.addAttribute("refresh", REFRESH);
        }
        return part == null ? "platform/work" : "platform/work :: progress";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, Locale language, RedirectAttributes redirect) {
        if (!works.stop(decided(id))) {
            say("work.stop.late", language, redirect);
        }
        return "redirect:/work/" + id;
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id, Locale language, RedirectAttributes redirect) {
        var next = works.runAgain(decided(id));
        if (next.isEmpty()) {
            say("work.again.refused", language, redirect);
        }
        return "redirect:/work/" + next.map(WorkId::toString).orElse(id);
    }

    @PostMapping("/{id}/give-up")
    String giveUp(@PathVariable String id, Locale language, RedirectAttributes redirect) {
        say(works.giveUp(decided(id)) ? "work.given-up" : "work.again.refused", language, redirect);
        return "redirect:/work";
    }

    private void say(String message, Locale language, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", texts.getMessage(message, null, language));
    }

    private WorkView view(WorkReport work, Locale language) {
        return WorkView.of(work, kinds.mayDecide(work), texts, figures, language);
    }

    private WorkId decided(String id) {
        var work = work(id);
        if (!kinds.mayDecide(work)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return work.id();
    }

    private WorkReport work(String id) {
        try {
            return works.find(WorkId.parse(id))
                    .filter(kinds::maySee)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
