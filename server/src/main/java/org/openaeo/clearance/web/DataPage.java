package org.openaeo.clearance.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.Load;
import org.openaeo.clearance.LoadReport;
import org.openaeo.clearance.intake.GenerationWork;
import org.openaeo.clearance.intake.LoadWork;
import org.openaeo.clearance.intake.Loading;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.FileFault;
import org.openaeo.engine.declaration.MappingException;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.work.Uploads;
import org.openaeo.platform.work.WorkOrder;
import org.openaeo.platform.work.Works;

/** Bringing declarations in: upload, generation, and what was brought in before. */
@Controller
@PreAuthorize("hasRole('ANALYST')")
@RequestMapping("/data")
class DataPage {
    private static final int LISTED = 50;
    private static final int LARGEST_MAPPING = 1 << 20;
    private static final long MOST_ROWS = 1_000_000;
    private static final String OWN = "own";

    private final Loading loads;
    private final Works works;
    private final Uploads uploads;
    private final Wording wording;
    private final Figures figures;
    private final Days days;

    DataPage(Loading loads, Works works, Uploads uploads, Wording wording, Figures figures, Days days) {
        this.loads = loads;
        this.works = works;
        this.uploads = uploads;
        this.wording = wording;
        this.figures = figures;
        this.days = days;
    }

    @GetMapping
    String data(Model model) {
        return show(model);
    }

    @PostMapping("/upload")
    String upload(
            @ModelAttribute("upload") UploadForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Map<String, String> args = new HashMap<>();
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "clearance.data.fault.file");
        }
        readMapping(form, errors, args);
        if (errors.hasErrors() || file == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        String title = title(file);
        args.put(LoadWork.TITLE, title);
        args.put(LoadWork.LANGUAGE, Wording.language().toLanguageTag());
        try (InputStream in = file.getInputStream()) {
            return "redirect:/work/"
                    + works.start(
                            new WorkOrder(LoadWork.KIND, LoadWork.WORK_TITLE, args, Optional.of(uploads.keep(in))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/generate")
    String generate(
            @ModelAttribute("generation") GenerationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Optional<Long> rows = number(form.rows()).filter(count -> count >= 1 && count <= MOST_ROWS);
        if (rows.isEmpty()) {
            errors.rejectValue("rows", "clearance.data.fault.rows");
        }
        Optional<Long> seed = number(form.seed());
        if (seed.isEmpty()) {
            errors.rejectValue("seed", "clearance.data.fault.seed");
        }
        Optional<LocalDate> from = day(form.from());
        if (from.isEmpty()) {
            errors.rejectValue("from", "clearance.data.fault.from");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        String title = wording.say(
                "clearance.work.title.generated", figures.number(rows.orElseThrow()), seed.orElseThrow() + "");
        Map<String, String> args = Map.of(
                GenerationWork.ROWS, rows.orElseThrow().toString(),
                GenerationWork.SEED, seed.orElseThrow().toString(),
                GenerationWork.FROM, from.orElseThrow().toString(),
                LoadWork.TITLE, title);
        return "redirect:/work/" + works.start(WorkOrder.of(GenerationWork.KIND, GenerationWork.WORK_TITLE, args));
    }

    private String show(Model model) {
        if (!model.containsAttribute("upload")) {
            model.addAttribute("upload", new UploadForm(null, "canonical", null));
        }
        if (!model.containsAttribute("generation")) {
            String lastYear = days.today().minusYears(1).plusDays(1).toString();
            model.addAttribute("generation", new GenerationForm("50000", "7", lastYear));
        }
        Map<String, String> mappings = new LinkedHashMap<>();
        ColumnMapping.builtInNames()
                .forEach(name -> mappings.put(name, wording.sayOr("clearance.data.mapping." + name, name)));
        mappings.put(OWN, wording.say("clearance.data.mapping.own"));
        model.addAttribute("mappings", mappings);
        model.addAttribute(
                "loads", loads.latest(LISTED).stream().map(this::line).toList());
        return "clearance/data";
    }

    private void readMapping(UploadForm form, Errors errors, Map<String, String> args) {
        String name = form.mapping() == null ? "" : form.mapping();
        if (!name.equals(OWN)) {
            if (ColumnMapping.builtInNames().contains(name)) {
                args.put(LoadWork.MAPPING, name);
            } else {
                errors.rejectValue("mapping", "clearance.data.fault.mapping");
            }
            return;
        }
        MultipartFile file = form.mappingFile();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("mappingFile", "clearance.data.fault.mapping-file");
        } else if (file.getSize() > LARGEST_MAPPING) {
            errors.rejectValue("mappingFile", "clearance.data.fault.mapping-large");
        } else {
            readOwnMapping(file, errors, args);
        }
    }

    private static void readOwnMapping(MultipartFile file, Errors errors, Map<String, String> args) {
        try {
            String text = new String(file.getBytes(), StandardCharsets.UTF_8);
            ColumnMapping.parse(title(file), text);
            args.put(LoadWork.MAPPING, title(file));
            args.put(LoadWork.MAPPING_TEXT, text);
        } catch (MappingException wrong) {
            for (FileFault fault : wrong.faults()) {
                errors.rejectValue("mappingFile", "mapping", sentence(fault));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sentence(FileFault fault) {
        String sentence = fault.sentence(Wording.language());
        return fault.line() == 0 ? sentence : fault.line() + ": " + sentence;
    }

    private LoadLine line(Load load) {
        LoadReport report = load.report();
        return new LoadLine(
                figures.dateTime(load.startedAt()),
                load.title(),
                load.by(),
                figures.number(report.added()),
                figures.number(report.known()),
                figures.number(report.differing()),
                figures.number(report.rejected()),
                figures.number(report.outcomes()),
                report.changedNothing(),
                report.refusal()
                        .map(fault -> fault.sentence(Wording.language()))
                        .orElse(""),
                report.rejected() + report.differing() > 0 ? "/data/loads/" + report.id() + "/rejects.csv" : "");
    }

    /** The file's own name without any folders, as short as a title may be. */
    private static String title(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{C}", "").strip();
        return printable.isEmpty() ? "CSV" : printable.substring(0, Math.min(100, printable.length()));
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return Optional.of(Long.parseLong(text == null ? "" : text.replaceAll("[\\s\u00a0]", "")));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text == null ? "" : text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
