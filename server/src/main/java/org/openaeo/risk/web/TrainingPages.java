package org.openaeo.risk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import org.springframework.web.servlet.ModelAndView;

import org.openaeo.platform.web.Figures;
import org.openaeo.risk.HistoryExtent;
import org.openaeo.risk.TrainingRefusal;
import org.openaeo.risk.TrainingRequest;
import org.openaeo.risk.Trainings;

/** Asking for a training: the window and the settings, what there is to learn from, and the start. */
@Controller
@RequestMapping("/risk/models/train")
@PreAuthorize("hasRole('ANALYST')")
class TrainingPages {
    private final Trainings trainings;
    private final MessageSource messages;
    private final Figures figures;
    private final Clock clock;

    TrainingPages(Trainings trainings, MessageSource messages, Figures figures, Clock clock) {
        this.trainings = trainings;
        this.messages = messages;
        this.figures = figures;
        this.clock = clock;
    }

    @ModelAttribute("memory")
    Map<String, String> memory(Locale language) {
        Map<String, String> memory = new LinkedHashMap<>();
        memory.put("yes", messages.getMessage("risk.train.memory.yes", null, language));
        memory.put("no", messages.getMessage("risk.train.memory.no", null, language));
        return memory;
    }

    @GetMapping
    String form(@ModelAttribute("form") TrainingForm form, Model page) {
        HistoryExtent extent = trainings.extent();
        page.addAttribute("extent", extent);
        if (form.from().isEmpty() && form.to().isEmpty()) {
            Instant now = clock.instant();
            page.addAttribute(
                    "form",
                    TrainingForm.over(
                            day(extent.first().orElse(now)), day(extent.last().orElse(now))));
        }
        return "risk/train";
    }

    @GetMapping("/check")
    ModelAndView check(@ModelAttribute("form") TrainingForm form, BindingResult result, Locale language) {
        Optional<TrainingRequest> request = form.read(result);
        if (request.isEmpty()) {
            return faulty(result);
        }
        HistoryExtent extent =
                trainings.extent(request.get().from(), request.get().to());
        return new ModelAndView("risk/train-check")
                .addObject("request", request.get())
                .addObject("extent", extent)
                .addObject(
                        "refusal",
                        trainings
                                .foreseen(extent)
                                .map(refusal -> sentence(refusal, language))
                                .orElse(null));
    }

    @PostMapping
    ModelAndView start(@ModelAttribute("form") TrainingForm form, BindingResult result) {
        return form.read(result)
                .map(request -> new ModelAndView("redirect:/work/" + trainings.start(request)))
                .orElseGet(() -> faulty(result));
    }

    private ModelAndView faulty(BindingResult result) {
        return new ModelAndView("risk/train", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("extent", trainings.extent())
                .addObject(
                        "fineFaults",
                        result.getFieldErrors().stream().anyMatch(e -> TrainingForm.isFine(e.getField())));
    }

    private String sentence(TrainingRefusal refusal, Locale language) {
        return messages.getMessage(refusal.message(), refusal.written(figures), language);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(figures.zone()).toLocalDate();
    }
}
