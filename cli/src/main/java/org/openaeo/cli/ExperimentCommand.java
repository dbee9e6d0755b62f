package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.openaeo.engine.laboratory.Experiment;
import org.openaeo.engine.laboratory.ExperimentText;

/** Prints an experiment for the laboratory to start from, or checks one. */
@Command(name = "experiment", sortOptions = false, sortSynopsis = false)
final class ExperimentCommand implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "which", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private final CommonOptions common;

    ExperimentCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            common.surroundings().out().print(ExperimentText.exampleYaml());
        } else {
            Experiment experiment = InputFile.experiment(file, common.speech());
            int runs = experiment.policies().size() * experiment.seeds().size();
            common.tell("experiment.good", file, experiment.policies().size(), runs);
        }
        return ExitCode.OK;
    }
}
