package org.openaeo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.evaluation.QualityJson;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.TargetingModel;

/** Measures a model on labelled declarations. */
@Command(name = "evaluate", sortOptions = false, sortSynopsis = false)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path modelFile = Path.of("");

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--chart", paramLabel = "FILE")
    private @Nullable Path chart;

    @Mixin
    private final CommonOptions common;

    EvaluateCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        TargetingModel model = InputFile.model(modelFile);
        Declarations declarations = data.read(common);
        QualityReport report = measure(model, declarations);
        if (report.all().rows() == 0) {
            throw Refusal.ofInput("evaluate.no_labels");
        }
        if (chart != null) {
            draw(report, chart);
        }
        String said = json ? QualityJson.of(report).toString() : new QualityText(report, common.speech()).toString();
        common.surroundings().out().println(said.stripTrailing());
        return ExitCode.OK;
    }

    private QualityReport measure(TargetingModel model, Declarations declarations) {
        try (ProgressLine progress = common.progress()) {
            return Evaluation.of(model, declarations, progress);
        }
    }

    private void draw(QualityReport report, Path to) throws IOException {
        LiftChart lift = new LiftChart(report, common.speech());
        boolean picture = to.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        String text = picture ? lift.picture() : new QualityPage(report, lift, common.speech()).html();
        try (OutputFile file = OutputFile.at(to)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.finish();
        }
        common.tell("evaluate.chart", to);
    }
}
