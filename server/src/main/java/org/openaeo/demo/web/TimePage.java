package org.openaeo.demo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.demo.time.GoingOn;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.Figures;

/** Where the administrator of a demonstration goes on in time. */
@Controller
@Profile("demo")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class TimePage {
    static final String PATH = "/demonstration/time";

    private static final String VIEW = "demo/time";
    /** How often a page without scripts loads itself again, in seconds. */
    private static final int REFRESH = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final GoingOn time;
    private final CurrentUser user;
    private final Figures figures;
    private final MessageSource texts;

    TimePage(GoingOn time, CurrentUser user, Figures figures, MessageSource texts) {
        this.time = time;
        this.user = user;
        this.figures = figures;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String page(@RequestHeader(name = "HX-Request", required = false) @Nullable String part, Model model) {
        model.addAttribute("form", TimeForm.empty());
        tell(model);
        return part == null ? VIEW : VIEW + " :: now";
    }

    @PostMapping(PATH)
    Object goOn(
            @ModelAttribute("form") TimeForm form,
            BindingResult result,
            Model model,
            Locale language,
            RedirectAttributes flash) {
        Optional<Instant> until = until(form);
        if (until.isEmpty() && form.toTheNextDeadline()) {
            result.reject("demo.time.no-deadline");
        } else if (until.isEmpty()) {
            result.rejectValue("days", "demo.time.days.malformed");
        } else {
            GoingOn.Answer answer = time.goOn(until.get(), user.id(), PATIENCE);
            if (answer == GoingOn.Answer.BEGUN) {
                return arrived(language, flash);
            }
            result.reject(answer == GoingOn.Answer.TOO_FAR ? "demo.time.too-far" : "demo.time.busy");
        }
        tell(model);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Optional<Instant> until(TimeForm form) {
        if (form.toTheNextDeadline()) {
            return time.nextDeadline();
        }
        return form.wanted().stream()
                .mapToObj(days -> time.clock()
                        .instant()
                        .atZone(figures.zone())
                        .plusDays(days)
                        .toInstant())
                .findFirst();
    }

    private String arrived(Locale language, RedirectAttributes flash) {
        if (time.underWay().isEmpty()) {
            String now = figures.dateTime(time.clock().instant());
            flash.addFlashAttribute("notice", texts.getMessage("demo.time.done", new Object[] {now}, language));
        }
        return "redirect:" + PATH;
    }

    private void tell(Model model) {
        Optional<Instant> going = time.underWay();
        model.addAttribute("now", time.clock().instant());
        model.addAttribute("ahead", time.ahead());
        model.addAttribute("next", time.nextDeadline().orElse(null));
        model.addAttribute("going", going.orElse(null));
        if (going.isPresent()) {
            model.addAttribute("refresh", REFRESH);
        }
    }
}
