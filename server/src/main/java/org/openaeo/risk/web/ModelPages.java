package org.openaeo.risk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.WorkReport;
import org.openaeo.platform.work.WorkState;
import org.openaeo.platform.work.Works;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.ModelState;
import org.openaeo.risk.Models;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.register.ModelFigures;
import org.openaeo.risk.training.ImportWork;
import org.openaeo.risk.training.TrainingWork;

/** The list of models, and one of them. */
@Controller
@RequestMapping("/risk/models")
@PreAuthorize("hasAnyRole('ANALYST', 'AEO_OFFICER', 'ADMINISTRATOR')")
class ModelPages {
    /** How far back the list looks for work under way. */
    private static final int RECENT = 100;

    private static final Set<String> OURS = Set.of(TrainingWork.KIND, ImportWork.KIND);

    private final Models models;
    private final ModelCharts charts;
    private final MessageSource messages;
    private final Figures figures;
    private final CurrentUser user;
    private final Names names;
    private final Works works;

    ModelPages(
            Models models,
            ModelCharts charts,
            MessageSource messages,
            Figures figures,
            CurrentUser user,
            Names names,
            Works works) {
        this.models = models;
        this.charts = charts;
        this.messages = messages;
        this.figures = figures;
        this.user = user;
        this.names = names;
        this.works = works;
    }

    @ModelAttribute("analyst")
    boolean analyst() {
        return user.has(Role.ANALYST);
    }

    @GetMapping
    String list(Model page) {
        List<ModelRow> rows = models.all().stream().map(ModelRow::of).toList();
        page.addAttribute("rows", rows);
        page.addAttribute("works", unfinished());
        page.addAttribute("active", models.active().map(ModelRow::of).orElse(null));
        return "risk/models";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model page, Locale language) {
        RegisteredModel entry = entry(id);
        ModelFigures model = ModelFigures.of(entry);
        ModelWeights weights = ModelWeights.of(entry.card(), language);
        page.addAttribute("row", new ModelRow(entry, model));
        page.addAttribute("card", entry.card());
        page.addAttribute("measures", ModelMeasure.of(model));
        page.addAttribute("lift", charts.lift(model, language));
        page.addAttribute("calibration", charts.calibration(model, language));
        page.addAttribute("weights", weights);
        page.addAttribute("bars", charts.weights(weights));
        page.addAttribute("moments", moments(entry, language));
        page.addAttribute("charts", true);
        return "risk/model";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id) {
        RegisteredModel entry = entry(id);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("openaeo-model-" + entry.id() + ".model")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(entry.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new InputStreamResource(models.file(entry.id())));
    }

    @GetMapping("/{id}/activate")
    @PreAuthorize("hasRole('ANALYST')")
    String confirm(@PathVariable String id, Model page) {
        RegisteredModel entry = entry(id);
        if (entry.state() == ModelState.ACTIVE) {
            return "redirect:/risk/models/" + entry.id();
        }
        page.addAttribute("row", ModelRow.of(entry));
        page.addAttribute("active", models.active().map(ModelRow::of).orElse(null));
        return "risk/activate";
    }

    @PostMapping("/{id}/activate")
    @PreAuthorize("hasRole('ANALYST')")
    String activate(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String inPlaceOf,
            RedirectAttributes redirect,
            Locale language) {
        RegisteredModel entry = entry(id);
        Optional<ModelId> replaced = ModelId.parse(inPlaceOf);
        return switch (models.activate(entry.id(), replaced)) {
            case Models.Switch.Switched(RegisteredModel model) -> {
                redirect.addFlashAttribute("notice", say(language, "risk.activate.done", model.name()));
                yield "redirect:/risk/models/" + model.id();
            }
            case Models.Switch.AlreadyActive(RegisteredModel model) -> {
                tell(redirect, say(language, "risk.activate.already", model.name()));
                yield "redirect:/risk/models/" + model.id();
            }
            case Models.Switch.Overtaken _ -> {
                tell(redirect, say(language, "risk.activate.overtaken"));
                yield "redirect:/risk/models/" + entry.id() + "/activate";
            }
            case Models.Switch.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Trainings and files that are under way, or that broke off and nobody has run again. */
    private List<WorkReport> unfinished() {
        return works.recent(RECENT).stream()
                .filter(work -> OURS.contains(work.kind()))
                .filter(work -> work.state().open() || (work.state() == WorkState.INTERRUPTED && !work.settled()))
                .toList();
    }

    private static void tell(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute("notice", sentence);
        redirect.addFlashAttribute("noticeKind", "info");
    }

    private List<Moment> moments(RegisteredModel entry, Locale language) {
        List<Moment> moments = new ArrayList<>();
        String origin = "risk.origin." + entry.origin().name().toLowerCase(Locale.ROOT);
        moments.add(new Moment(
                figures.dateTime(entry.registeredAt()), say(language, origin), names.of(entry.registeredBy()), "past"));
        entry.activation()
                .ifPresent(activation -> moments.add(new Moment(
                        figures.dateTime(activation.at()),
                        say(language, "risk.moment.activated"),
                        names.of(activation.by()),
                        entry.retiredAt().filter(activation.at()::isBefore).isPresent() ? "past" : "now")));
        entry.retiredAt()
                .filter(retired -> entry.activation()
                        .filter(last -> retired.isBefore(last.at()))
                        .isEmpty())
                .ifPresent(retired -> moments.add(
                        new Moment(figures.dateTime(retired), say(language, "risk.moment.retired"), "", "past")));
        return moments;
    }

    private RegisteredModel entry(String id) {
        return ModelId.parse(id)
                .flatMap(models::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
