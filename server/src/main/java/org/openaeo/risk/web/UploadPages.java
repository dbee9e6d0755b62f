package org.openaeo.risk.web;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;
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

import org.openaeo.platform.work.Uploads;
import org.openaeo.risk.TrainingRequest;
import org.openaeo.risk.Trainings;

/** Bringing in a model file that was made elsewhere: the file is kept, then read as long work. */
@Controller
@RequestMapping("/risk/models/upload")
@PreAuthorize("hasRole('ANALYST')")
class UploadPages {
    private final Trainings trainings;
    private final Uploads uploads;

    UploadPages(Trainings trainings, Uploads uploads) {
        this.trainings = trainings;
        this.uploads = uploads;
    }

    /** A file and how it will be called. */
    record Form(String name, @Nullable MultipartFile file) {
        Form(@Nullable String name, @Nullable MultipartFile file) {
            this.name = name == null ? "" : name;
            this.file = file;
        }
    }

    @GetMapping
    String form(Model page) {
        page.addAttribute("form", new Form("", null));
        return "risk/upload";
    }

    @PostMapping
    ModelAndView upload(@ModelAttribute("form") Form form, BindingResult result) throws IOException {
        String name = form.name().strip();
        if (name.isEmpty() || name.length() > TrainingRequest.LONGEST_NAME) {
            Object[] longest = {TrainingRequest.LONGEST_NAME};
            result.rejectValue("name", "risk.train.fault.name", longest, "");
        }
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            result.rejectValue("file", "risk.upload.fault.none");
        } else if (!result.hasErrors()) {
            try (InputStream content = file.getInputStream()) {
                return new ModelAndView("redirect:/work/" + trainings.bringIn(name, uploads.keep(content)));
            }
        }
        return new ModelAndView("risk/upload", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
