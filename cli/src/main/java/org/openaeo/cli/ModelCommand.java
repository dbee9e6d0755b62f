package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.model.TargetingModel;

/** Shows a model's card. */
@Command(name = "model", sortOptions = false, sortSynopsis = false)
final class ModelCommand implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "which", paramLabel = "MODEL")
    private Path file = Path.of("");

    @Mixin
    private final CommonOptions common;

    ModelCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        TargetingModel model = InputFile.model(file);
        common.surroundings()
                .out()
                .println(new CardText(model.card(), ModelFile.checksum(model), common.speech()).whole());
        return ExitCode.OK;
    }
}
