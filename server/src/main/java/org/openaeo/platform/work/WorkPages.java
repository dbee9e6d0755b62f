package org.openaeo.platform.work;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;

/** The pages of long work: how far it is, what was interrupted, run it again. */
@Controller
@RequestMapping("/work")
@PreAuthorize("hasAnyRole('ANALYST', 'INSPECTOR', 'AEO_OFFICER', 'ADMINISTRATOR')")
class WorkPages {
    private static final int LISTED = 50;
    private static final int REFRESH_SECONDS = 2;

    private final Works works;
    private final Map<String, WorkKind> kinds;
    private final CurrentUser user;
    private final MessageSource texts;

    WorkPages(Works works, List<WorkKind> kinds, CurrentUser user, MessageSource texts) {
        this.works = works;
        this.kinds = kinds.stream().collect(Collectors.toMap(WorkKind::kind, Function.identity()));
        this.user = user;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("works", works.newest(LISTED));
        return "platform/works";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Work work = found(id);
        model.addAttribute("work", work);
        model.addAttribute("own", mayDirect(work));
        model.addAttribute("share", work.share().isPresent() ? work.share().getAsDouble() : null);
        WorkKind kind = kinds.get(work.kind());
        model.addAttribute("resultPath", kind == null ? "/work/" + id : kind.resultPath(work));
        if (work.state().isOpen()) {
            model.addAttribute("refresh", REFRESH_SECONDS);
        }
        return "platform/work";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id, RedirectAttributes redirect) {
        Work work = directed(id);
        var again = works.runAgain(work.id());
        if (again.isEmpty()) {
            tell(redirect, "work.again.refused");
        }
        return "redirect:/work/" + again.map(WorkId::toString).orElse(id);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id, RedirectAttributes redirect) {
        Work work = directed(id);
        tell(redirect, works.cancel(work.id()) ? "work.cancel.done" : "work.cancel.late");
        return "redirect:/work/" + id;
    }

    private void tell(RedirectAttributes redirect, String key) {
        var language = LocaleContextHolder.getLocale();
        redirect.addFlashAttribute("notice", texts.getMessage(key, null, language));
        redirect.addFlashAttribute("noticeKind", "info");
    }

    private Work found(String id) {
        return WorkId.parse(id)
                .flatMap(works::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Work directed(String id) {
        Work work = found(id);
        if (!mayDirect(work)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return work;
    }

    /** Whoever asked for it, and an administrator, may stop it and run it again. */
    private boolean mayDirect(Work work) {
        return work.askedBy().equals(user.id()) || user.has(Role.ADMINISTRATOR);
    }
}
