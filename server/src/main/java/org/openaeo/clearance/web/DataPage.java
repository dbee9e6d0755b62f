package org.openaeo.clearance.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.openaeo.clearance.intake.GenerationWork;
import org.openaeo.clearance.intake.LoadWork;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.Uploads;
import org.openaeo.platform.work.WorkOrder;
import org.openaeo.platform.work.Works;

/** Bringing declarations in: upload and generation as long work, and what was brought in before. */
@Controller
@PreAuthorize("hasRole('ANALYST')")
@RequestMapping(DataPage.PATH)
class DataPage {
    static final String PATH = "/data";

    private final Works works;
    private final Uploads uploads;
    private final DataView view;
    private final Wording wording;
    private final Figures figures;

    DataPage(Works works, Uploads uploads, DataView view, Wording wording, Figures figures) {
        this.works = works;
        this.uploads = uploads;
        this.view = view;
        this.wording = wording;
        this.figures = figures;
    }

    @GetMapping
    String data(Model model) {
        return view.fill(model);
    }

    @PostMapping("/upload")
    ModelAndView upload(@ModelAttribute("upload") UploadForm form, BindingResult errors, Model model)
            throws IOException {
        Optional<Map<String, String>> mapping = UploadReading.read(form, errors);
        MultipartFile file = form.file();
        if (errors.hasErrors() || mapping.isEmpty() || file == null) {
            return again(model);
        }
        Map<String, String> arguments = new HashMap<>(mapping.get());
        arguments.put(WorkOrder.TITLE, UploadReading.title(file));
        arguments.put(LoadWork.LANGUAGE, Wording.language().toLanguageTag());
        try (InputStream content = file.getInputStream()) {
            return started(new WorkOrder(LoadWork.KIND, LoadWork.NAME, arguments, Optional.of(uploads.keep(content))));
        }
    }

    @PostMapping("/generate")
    ModelAndView generate(@ModelAttribute("generation") GenerationForm form, BindingResult errors, Model model) {
        Optional<GenerationForm.Wish> wish = form.read(errors);
        if (wish.isEmpty()) {
            return again(model);
        }
        GenerationForm.Wish wanted = wish.get();
        Map<String, String> arguments = new HashMap<>();
        arguments.put(GenerationWork.ROWS, Long.toString(wanted.rows()));
        arguments.put(GenerationWork.SEED, Long.toString(wanted.seed()));
        arguments.put(GenerationWork.FROM, wanted.from().toString());
        arguments.put(
                WorkOrder.TITLE,
                wording.say(
                        "clearance.work.title.generated", figures.number(wanted.rows()), Long.toString(wanted.seed())));
        return started(WorkOrder.of(GenerationWork.KIND, GenerationWork.NAME, arguments));
    }

    private ModelAndView started(WorkOrder order) {
        return new ModelAndView("redirect:/work/" + works.start(order));
    }

    private ModelAndView again(Model model) {
        return new ModelAndView(view.fill(model), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
