package org.openaeo.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.laboratory.Experiment;
import org.openaeo.engine.laboratory.Laboratory;
import org.openaeo.engine.laboratory.LaboratoryCsv;
import org.openaeo.engine.laboratory.LaboratoryJson;
import org.openaeo.engine.laboratory.LaboratoryResult;

/** Tries policies on a history and writes what came of it. */
@Command(name = "laboratory", sortOptions = false, sortSynopsis = false)
final class LaboratoryCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--experiment", paramLabel = "FILE", required = true)
    private Path experimentFile = Path.of("");

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    private Path out = Path.of("");

    @Mixin
    private final CommonOptions common;

    LaboratoryCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Experiment experiment = InputFile.experiment(experimentFile, common.speech());
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw Refusal.ofUsage("laboratory.no_folder", out);
        }
        Declarations history = data.read(common);
        if (!reaches(history, experiment)) {
            throw Refusal.ofInput("laboratory.no_weeks", experiment.from(), experiment.to());
        }
        LaboratoryResult result = run(history, experiment);
        Files.createDirectories(out);
        write(result);
        common.surroundings().out().print(new LaboratoryText(result, common.speech()));
        common.tell("laboratory.written", out);
        return ExitCode.OK;
    }

    private LaboratoryResult run(Declarations history, Experiment experiment) {
        try (ProgressLine progress = common.progress()) {
            return Laboratory.run(history, experiment, progress);
        }
    }

    private void write(LaboratoryResult result) throws IOException {
        text("result.json", LaboratoryJson.of(result).toPrettyString());
        text("report.html", new LaboratoryPage(result, common.speech()).html());
        try (OutputFile file = OutputFile.at(out.resolve("weeks.csv"))) {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
            LaboratoryCsv.write(result, writer);
            writer.flush();
            file.finish();
        }
    }

    private void text(String name, String content) throws IOException {
        try (OutputFile file = OutputFile.at(out.resolve(name))) {
            file.stream().write(content.getBytes(StandardCharsets.UTF_8));
            file.finish();
        }
    }

    private static boolean reaches(Declarations history, Experiment experiment) {
        for (int row = 0; row < history.size(); row++) {
            long day = history.epochDay(row);
            if (day >= experiment.from().toEpochDay() && day <= experiment.to().toEpochDay()) {
                return true;
            }
        }
        return false;
    }
}
