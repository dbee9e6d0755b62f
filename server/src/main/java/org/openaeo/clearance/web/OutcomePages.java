package org.openaeo.clearance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Inspections;
import org.openaeo.clearance.Irregularity;
import org.openaeo.clearance.NotControlledReason;
import org.openaeo.clearance.OutcomeReport;
import org.openaeo.clearance.OutcomeSource;
import org.openaeo.clearance.Recording;
import org.openaeo.clearance.Reporter;
import org.openaeo.clearance.dossier.DeclaredItem;
import org.openaeo.clearance.dossier.Dossier;
import org.openaeo.clearance.dossier.Dossiers;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.Figures;

/** Recording an outcome: choose the result, fill in, check, record. */
@Controller
@PreAuthorize("hasRole('INSPECTOR')")
@RequestMapping("/clearance/declarations/{id}/outcome")
class OutcomePages {
    private static final List<String> RESULTS = List.of("conform", "irregular", "not_controlled");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Inspections inspections;
    private final Dossiers dossiers;
    private final Findings findings;
    private final GroundWords grounds;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;
    private final Days days;
    private final Clock clock;

    OutcomePages(
            Inspections inspections,
            Dossiers dossiers,
            Findings findings,
            GroundWords grounds,
            Wording wording,
            Figures figures,
            CurrentUser user,
            Days days,
            Clock clock) {
        this.inspections = inspections;
        this.dossiers = dossiers;
        this.findings = findings;
        this.grounds = grounds;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String id, @RequestParam @Nullable String result, Model model) {
        Dossier dossier = dossier(id);
        describe(dossier, model);
        if (result == null || !RESULTS.contains(result)) {
            return "clearance/outcome-choose";
        }
        ZonedDateTime now = clock.instant().atZone(days.zone());
        int version = dossier.inspection().map(Inspection::version).orElse(0);
        OutcomeForm form =
                new OutcomeForm(result, List.of(), "", "", now.toLocalDate().toString(), TIME.format(now), "", version);
        model.addAttribute("form", form);
        return fill(form, model);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String id,
            @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Dossier dossier = dossier(id);
        describe(dossier, model);
        Optional<OutcomeReport> report = OutcomeReading.read(dossier.item().id(), form, errors, days.zone());
        if (report.isEmpty()) {
            return again(form, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("answers", answers(report.get(), dossier.item()));
        return "clearance/outcome-check";
    }

    /** Back to the form, with what was filled in. */
    @PostMapping(params = "change")
    String change(@PathVariable String id, @ModelAttribute("form") OutcomeForm form, Model model) {
        describe(dossier(id), model);
        return fill(form, model);
    }

    @PostMapping(params = "!change")
    String record(
            @PathVariable String id,
            @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Dossier dossier = dossier(id);
        describe(dossier, model);
        Optional<OutcomeReport> report = OutcomeReading.read(dossier.item().id(), form, errors, days.zone());
        if (report.isEmpty()) {
            return again(form, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Reporter reporter =
                new Reporter(user.id(), OutcomeSource.OFFICER, user.office().map(OfficeCode::value));
        return switch (inspections.record(report.get(), reporter)) {
            case Recording.Recorded _ -> {
                flash.addFlashAttribute("notice", wording.say("clearance.outcome.recorded"));
                yield "redirect:" + ItemLines.href(dossier.item().id());
            }
            case Recording.Refused refused -> {
                refused.grounds().forEach(ground -> reject(ground, errors));
                yield again(form, model, response, HttpStatus.CONFLICT);
            }
        };
    }

    private void reject(Recording.Ground ground, Errors errors) {
        errors.reject(GroundWords.code(ground), grounds.sentence(ground));
    }

    private String again(OutcomeForm form, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return fill(form, model);
    }

    private String fill(OutcomeForm form, Model model) {
        model.addAttribute("kinds", kinds());
        model.addAttribute("reasons", reasons());
        return form.result() != null && RESULTS.contains(form.result())
                ? "clearance/outcome"
                : "clearance/outcome-choose";
    }

    private Dossier dossier(String id) {
        return DeclarationId.parse(id)
                .flatMap(dossiers::find)
                .filter(found -> found.inspection().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void describe(Dossier dossier, Model model) {
        DeclaredItem item = dossier.item();
        model.addAttribute("id", item.id().value());
        model.addAttribute("declared", wording.title(item.hs(), item.origin()));
        model.addAttribute("currency", item.currency().orElse(""));
        model.addAttribute("results", RESULTS);
        model.addAttribute(
                "correcting",
                dossier.inspection().filter(each -> !each.isOpen()).isPresent());
    }

    private Map<String, String> answers(OutcomeReport report, DeclaredItem item) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(wording.say("clearance.outcome.result"), findings.result(report.finding()));
        String detail = findings.detail(report.finding(), item.currency().orElse(""));
        if (!detail.isEmpty()) {
            answers.put(wording.say("clearance.outcome.detail"), detail);
        }
        Instant at = report.inspectedAt();
        answers.put(wording.say("clearance.outcome.inspected-at"), figures.dateTime(at));
        if (!report.note().isEmpty()) {
            answers.put(wording.say("clearance.outcome.note"), report.note());
        }
        return answers;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Irregularity.KNOWN.forEach(kind -> kinds.put(kind.code(), findings.kind(kind)));
        return kinds;
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        NotControlledReason.CHOICES.forEach(
                reason -> reasons.put(reason.code(), wording.say("clearance.reason." + reason.code())));
        return reasons;
    }
}
