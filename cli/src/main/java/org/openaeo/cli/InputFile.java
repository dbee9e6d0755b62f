package org.openaeo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.openaeo.engine.laboratory.Experiment;
import org.openaeo.engine.laboratory.ExperimentReading;
import org.openaeo.engine.laboratory.ExperimentText;
import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.model.ModelFileException;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.selection.PlanFault;
import org.openaeo.engine.selection.PlanReading;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;

/** Files that a command is given besides declarations. */
final class InputFile {
    private static final long LARGEST_PLAN = 4 << 20;

    private InputFile() {}

    static void mustBeReadable(Path file) {
        if (!Files.exists(file)) {
            throw Refusal.ofInput("file.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw Refusal.ofInput("file.is_folder", file);
        }
        if (!Files.isReadable(file)) {
            throw Refusal.ofInput("file.not_permitted", file);
        }
    }

    static TargetingModel model(Path file) throws IOException {
        mustBeReadable(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return ModelFile.read(in);
        } catch (ModelFileException refused) {
            throw new Refusal(ExitCode.INPUT_REFUSED, "model." + refused.fault().code(), refused, file);
        }
    }

    static SelectionPlan plan(Path file, Speech speech) throws IOException {
        return switch (PlanText.read(text(file))) {
            case PlanReading.Accepted accepted -> accepted.plan();
            case PlanReading.Refused refused ->
                throw Refusal.ofInput("plan.refused", file, faults(refused.faults(), speech));
        };
    }

    static Experiment experiment(Path file, Speech speech) throws IOException {
        return switch (ExperimentText.read(text(file))) {
            case ExperimentReading.Accepted accepted -> accepted.experiment();
            case ExperimentReading.Refused refused ->
                throw Refusal.ofInput("experiment.refused", file, faults(refused.faults(), speech));
        };
    }

    private static String text(Path file) throws IOException {
        mustBeReadable(file);
        if (Files.size(file) > LARGEST_PLAN) {
            throw Refusal.ofInput("plan.too_large", file);
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new Refusal(ExitCode.INPUT_REFUSED, "plan.not_utf8", notText, file);
        }
    }

    private static String faults(List<PlanFault> faults, Speech speech) {
        StringBuilder lines = new StringBuilder();
        faults.forEach(fault -> lines.append("\n  ").append(fault.sentenceWithPath(speech.language())));
        return lines.toString();
    }
}
