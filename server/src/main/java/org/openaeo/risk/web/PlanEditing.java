package org.openaeo.risk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.engine.selection.RuleExpression;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.PlanVersion;
import org.openaeo.risk.Plans;
import org.openaeo.risk.plan.PlanChange;

/**
 * Changing the plan: the form, the changes to check, and the publication. Nothing is kept on the way; the form carries
 * everything from step to step.
 */
@Controller
@RequestMapping("/risk/plan/edit")
@PreAuthorize("hasRole('ANALYST')")
class PlanEditing {
    private final Plans plans;
    private final PlanWords words;
    private final MessageSource messages;

    PlanEditing(Plans plans, PlanWords words, MessageSource messages) {
        this.plans = plans;
        this.words = words;
        this.messages = messages;
    }

    /** The choices of the form's radio buttons. */
    @ModelAttribute("rankings")
    Map<String, String> rankings(Locale language) {
        return options(language, "risk.plan.ranking.", "probability", "expected_revenue", "blend");
    }

    @ModelAttribute("needed")
    Map<String, String> needed(Locale language) {
        return options(language, "risk.plan.kind.", "rate", "count");
    }

    @ModelAttribute("optional")
    Map<String, String> optional(Locale language) {
        return options(language, "risk.plan.kind.", "none", "rate", "count");
    }

    /** What a rule may ask for. */
    @ModelAttribute("columns")
    List<String> columns() {
        return RuleExpression.columns();
    }

    /** @param version the version to start from; 0 for the one in force */
    @GetMapping
    String form(@RequestParam(defaultValue = "0") int version, Model page) {
        PlanVersion current = plans.current();
        SelectionPlan start = version == 0
                ? current.plan()
                : plans.version(version)
                        .map(PlanVersion::plan)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("form", PlanForm.of(start, current.number()));
        return "risk/plan-edit";
    }

    /** Shows what would change, or what is wrong, or the form again with more empty rows. */
    @PostMapping("/check")
    ModelAndView check(
            @ModelAttribute("form") PlanForm form,
            BindingResult result,
            @RequestParam(defaultValue = "check") String step,
            Locale language) {
        if (!step.equals("check")) {
            return new ModelAndView("risk/plan-edit", "form", form.withSpareRows());
        }
        PlanFormReading reading = PlanFormReading.of(form, messages, language);
        return reading.plan()
                .map(plan -> changes(form, plan, language))
                .orElseGet(() -> faulty(reading.faults(), result));
    }

    @PostMapping
    ModelAndView publish(
            @ModelAttribute("form") PlanForm form, BindingResult result, RedirectAttributes redirect, Locale language) {
        PlanFormReading reading = PlanFormReading.of(form, messages, language);
        if (reading.plan().isEmpty()) {
            return faulty(reading.faults(), result);
        }
        return switch (plans.publish(reading.plan().get(), form.basedOn(), form.reason())) {
            case Plans.Publication.Published(PlanVersion version) -> {
                redirect.addFlashAttribute("notice", say(language, "risk.plan.published", version.number()));
                yield new ModelAndView("redirect:/risk/plan");
            }
            case Plans.Publication.Unchanged(PlanVersion current) -> {
                redirect.addFlashAttribute("notice", say(language, "risk.plan.unchanged", current.number()));
                redirect.addFlashAttribute("noticeKind", "info");
                yield new ModelAndView("redirect:/risk/plan");
            }
            case Plans.Publication.Overtaken(PlanVersion current) -> overtaken(form, current, result);
        };
    }

    private ModelAndView changes(PlanForm form, SelectionPlan plan, Locale language) {
        PlanVersion current = plans.current();
        ModelAndView page = new ModelAndView("risk/plan-check");
        page.addObject("current", current);
        page.addObject("overtaken", current.number() != form.basedOn());
        page.addObject("changes", words.changes(PlanChange.between(current.plan(), plan), language));
        page.addObject("fields", PlanFormFields.of(form));
        return page;
    }

    /** Somebody else was quicker: what was typed stays, and is now compared with what holds since. */
    private ModelAndView overtaken(PlanForm form, PlanVersion current, BindingResult result) {
        Object[] numbers = {current.number(), form.basedOn()};
        result.reject("risk.plan.overtaken", numbers, "");
        ModelAndView page = new ModelAndView("risk/plan-edit", HttpStatus.CONFLICT);
        page.addObject("rebase", current.number());
        return page;
    }

    private static ModelAndView faulty(List<FormFault> faults, BindingResult result) {
        for (FormFault fault : faults) {
            result.rejectValue(fault.field(), "", fault.sentence());
        }
        return new ModelAndView("risk/plan-edit", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, String> options(Locale language, String prefix, String... values) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String value : values) {
            options.put(value, say(language, prefix + value));
        }
        return options;
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
