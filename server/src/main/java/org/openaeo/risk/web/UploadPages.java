package org.openaeo.risk.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.engine.model.ModelFileException;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.Models;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.TrainingRequest;

/** Bringing in a model file that was made elsewhere. */
@Controller
@RequestMapping("/risk/models/upload")
@PreAuthorize("hasRole('ANALYST')")
class UploadPages {
    private final Models models;
    private final MessageSource messages;

    UploadPages(Models models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
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
    ModelAndView upload(
            @ModelAttribute("form") Form form, BindingResult result, RedirectAttributes redirect, Locale language)
            throws IOException {
        String name = form.name().strip();
        if (name.isEmpty() || name.length() > TrainingRequest.LONGEST_NAME) {
            Object[] longest = {TrainingRequest.LONGEST_NAME};
            result.rejectValue("name", "risk.train.fault.name", longest, "");
        }
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            result.rejectValue("file", "risk.upload.fault.none");
        } else if (!result.hasErrors()) {
            return answer(register(name, file), result, redirect, language);
        }
        return again();
    }

    private Models.Upload register(String name, MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("upload", ".model");
        try {
            file.transferTo(copy);
            return models.upload(name, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView answer(
            Models.Upload upload, BindingResult result, RedirectAttributes redirect, Locale language) {
        return switch (upload) {
            case Models.Upload.Registered(RegisteredModel model) -> {
                Object[] name = {model.name()};
                redirect.addFlashAttribute("notice", messages.getMessage("risk.upload.done", name, language));
                yield to(model.id());
            }
            case Models.Upload.AlreadyThere(ModelId model) -> {
                redirect.addFlashAttribute("notice", messages.getMessage("risk.upload.already", null, language));
                redirect.addFlashAttribute("noticeKind", "info");
                yield to(model);
            }
            case Models.Upload.Refused(ModelFileException.Fault fault) -> {
                result.rejectValue("file", "risk.upload.fault." + fault.code());
                yield again();
            }
        };
    }

    private static ModelAndView to(ModelId model) {
        return new ModelAndView("redirect:/risk/models/" + model);
    }

    private static ModelAndView again() {
        return new ModelAndView("risk/upload", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
