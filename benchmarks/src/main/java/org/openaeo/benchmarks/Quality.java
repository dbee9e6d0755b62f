package org.openaeo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.evaluation.QualityJson;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.Trainer;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.engine.model.TrainingSettings;

/** Trains on one file, measures on a later one, and says what a table of repeated goods lines would have reached. */
@Command(
        name = "benchmarks/quality",
        description = "Measures the quality of targeting on the KCS declarations: trained on one file, measured on"
                + " another of later date.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Quality implements Callable<Integer> {
    private static final long SEED = 7;

    @Option(names = "--train", description = "declarations to learn from", paramLabel = "FILE")
    private Path train = Document.root().resolve("../shared/data/kcs/train.csv");

    @Option(names = "--valid", description = "later declarations to measure on", paramLabel = "FILE")
    private Path valid = Document.root().resolve("../shared/data/kcs/valid.csv");

    @Option(names = "--out", description = "folder for quality.json and quality.md", paramLabel = "DIR")
    private Path out = Document.root().resolve("benchmarks/target");

    @Option(names = "--renew", description = "renew the table in docs/benchmarks.md")
    private boolean renew;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Quality()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, TrainingRefusedException {
        if (!Files.isReadable(train) || !Files.isReadable(valid)) {
            System.err.println("No declarations in " + train + " and " + valid + ". Take df_syn_train_eng.csv and"
                    + " df_syn_valid_eng.csv from the GitHub repository Seondong/Customs-Declaration-Datasets and name"
                    + " them by --train and --valid.");
            return 1;
        }
        Clock clock = Clock.systemUTC();
        Machine machine = Machine.thisOne(clock);
        Declarations history = read(train);
        Declarations later = read(valid);
        long started = System.nanoTime();
        TrainingSettings settings = TrainingSettings.defaults("kcs", clock.instant());
        TargetingModel model = Trainer.train(history, settings, Progress.NONE);
        double trainingSeconds = (System.nanoTime() - started) / 1e9;
        QualityReport report = Evaluation.of(model, later, Progress.NONE);

        ObjectNode json = QualityJson.of(report);
        json.put("machine", machine.sentence());
        json.put("training_seconds", trainingSeconds);
        Comparison comparison = new Comparison(history, later);
        comparison.addLookup(report);
        comparison.addRivals();
        TargetingModel forgetful = Trainer.train(history, settings.withoutRepeats(), Progress.NONE);
        comparison.add("ours without memory of repeats", forgetful);
        comparison.add("ours, its trees for new goods lines on every row", model.judgingAlone());
        comparison.add("ours", model);
        String table = new QualityTable(report, machine, model.card().trees(), trainingSeconds).markdown()
                + comparison.markdown()
                + Ablation.markdown(SEED);
        Files.createDirectories(out);
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(out.resolve("quality.json"), json);
        Files.writeString(out.resolve("quality.md"), table);
        System.out.println(table);
        if (renew) {
            Document.benchmarks().renew("quality", table);
        }
        return 0;
    }

    private static Declarations read(Path file) throws IOException {
        return DeclarationCsv.read(
                        file, ColumnMapping.builtIn("kcs").orElseThrow(), ReadLimits.standard(), null, Progress.NONE)
                .declarations();
    }
}
