package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.Trainer;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.engine.model.TrainingSettings;

/** Learns a model from inspected declarations. */
@Command(name = "train", sortOptions = false, sortSynopsis = false)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--out", paramLabel = "MODEL", required = true)
    private Path out = Path.of("");

    @Option(names = "--without-repeats")
    private boolean withoutRepeats;

    @Mixin
    private final CommonOptions common;

    TrainCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Declarations history = data.read(common);
        TrainingSettings settings = TrainingSettings.defaults(
                data.mappingName(common), common.surroundings().clock().instant());
        try (OutputFile file = OutputFile.at(out)) {
            TargetingModel model = train(history, withoutRepeats ? settings.withoutRepeats() : settings);
            String checksum = ModelFile.write(model, file.stream());
            file.finish();
            common.tellPlain(new CardText(model.card(), checksum, common.speech()).summary());
            common.tell("train.done", out);
        }
        return ExitCode.OK;
    }

    private TargetingModel train(Declarations history, TrainingSettings settings) {
        try (ProgressLine progress = common.progress()) {
            return Trainer.train(history, settings, progress);
        } catch (TrainingRefusedException refused) {
            throw new Refusal(
                    ExitCode.INPUT_REFUSED,
                    "train." + refused.reason().code(),
                    refused,
                    refused.arguments().toArray());
        }
    }
}
