package org.openaeo.clearance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import org.openaeo.clearance.intake.LoadWork;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.FileFault;
import org.openaeo.engine.declaration.MappingException;

/** Reads what somebody wants loaded, and says at each field what is wrong with it. */
final class UploadReading {
    /** Stands for a mapping that comes along instead of a built-in one. */
    static final String OWN = "own";

    private static final int LARGEST_MAPPING = 1 << 20;
    private static final int LONGEST_TITLE = 100;

    private UploadReading() {}

    /** The mapping as arguments of the work; empty where it cannot be used. */
    static Optional<Map<String, String>> read(UploadForm form, Errors errors) {
        if (isMissing(form.file())) {
            errors.rejectValue("file", "clearance.data.fault.file");
        }
        String name = String.valueOf(form.mapping());
        if (ColumnMapping.builtInNames().contains(name)) {
            return Optional.of(Map.of(LoadWork.MAPPING, name));
        }
        if (!name.equals(OWN)) {
            errors.rejectValue("mapping", "clearance.data.fault.mapping");
            return Optional.empty();
        }
        return own(form.mappingFile(), errors);
    }

    private static Optional<Map<String, String>> own(@Nullable MultipartFile file, Errors errors) {
        if (file == null || file.isEmpty()) {
            errors.rejectValue("mappingFile", "clearance.data.fault.mapping-file");
            return Optional.empty();
        }
        if (file.getSize() > LARGEST_MAPPING) {
            errors.rejectValue("mappingFile", "clearance.data.fault.mapping-large");
            return Optional.empty();
        }
        try {
            String text = new String(file.getBytes(), StandardCharsets.UTF_8);
            ColumnMapping.parse(title(file), text);
            return Optional.of(Map.of(LoadWork.MAPPING, title(file), LoadWork.MAPPING_TEXT, text));
        } catch (MappingException wrong) {
            wrong.faults().forEach(fault -> errors.rejectValue("mappingFile", "mapping", sentence(fault)));
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file's own name without any folders, as short as a title may be. */
    static String title(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{C}", "").strip();
        return printable.isEmpty() ? "CSV" : printable.substring(0, Math.min(LONGEST_TITLE, printable.length()));
    }

    private static boolean isMissing(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    private static String sentence(FileFault fault) {
        String sentence = fault.sentence(Wording.language());
        return fault.line() == 0 ? sentence : fault.line() + ": " + sentence;
    }
}
