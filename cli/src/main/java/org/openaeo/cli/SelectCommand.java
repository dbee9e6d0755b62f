package org.openaeo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.selection.CandidateScores;
import org.openaeo.engine.selection.Conflict;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionKind;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.engine.selection.Selector;

/** Chooses what to inspect and writes the list. */
@Command(name = "select", sortOptions = false, sortSynopsis = false)
final class SelectCommand implements Callable<Integer> {
    private static final int SHOWN_ON_SCREEN = 20;

    /** How the list is written. */
    enum Format {
        CSV,
        JSON,
        TABLE
    }

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final PlanOptions plan = new PlanOptions();

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path modelFile = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT")
    private @Nullable Format format;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--reasons", paramLabel = "N", defaultValue = "3")
    private int reasons;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private final CommonOptions common;

    SelectCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        if (reasons < 0) {
            throw Refusal.ofUsage("option.not_negative", "--reasons", reasons);
        }
        SelectionPlan stated = plan.plan(common.speech());
        TargetingModel model = InputFile.model(modelFile);
        Declarations declarations = data.read(common);
        long drawn = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
        InspectionList list = choose(declarations, model, stated, drawn);
        if (out == null) {
            print(list);
        } else {
            write(list, out);
        }
        summarise(list.selection());
        return ExitCode.OK;
    }

    private InspectionList choose(Declarations declarations, TargetingModel model, SelectionPlan stated, long seed) {
        try (ProgressLine progress = common.progress()) {
            CandidateScores scores = CandidateScores.of(model.score(declarations, progress));
            Selection selection = Selector.select(declarations, scores, stated, seed);
            return InspectionList.of(declarations, scores, selection, model, reasons, all, progress);
        }
    }

    private void print(InspectionList list) throws IOException {
        if (format == null || format == Format.TABLE) {
            new ListTable(list, common.speech())
                    .write(common.surroundings().out(), format == null ? SHOWN_ON_SCREEN : Integer.MAX_VALUE);
        } else {
            writeAs(format, list, common.surroundings().out());
        }
    }

    private void write(InspectionList list, Path to) throws IOException {
        try (OutputFile file = OutputFile.at(to)) {
            writeAs(format == null ? byEnding(to) : format, list, file.stream());
            file.finish();
        }
        common.tell("select.written", to);
    }

    private void writeAs(Format as, InspectionList list, OutputStream stream) throws IOException {
        switch (as) {
            case CSV -> new ListCsv(list, common.speech()).write(stream);
            case JSON -> new ListJson(list, common.speech()).write(stream);
            case TABLE -> new ListTable(list, common.speech()).write(stream);
        }
    }

    private static Format byEnding(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? Format.JSON : name.endsWith(".txt") ? Format.TABLE : Format.CSV;
    }

    private void summarise(Selection selection) {
        common.tell(
                "select.summary",
                selection.count(Lane.RED),
                selection.declarations(),
                selection.inspections(SelectionKind.SCORE),
                selection.inspections(SelectionKind.RULE),
                selection.inspections(SelectionKind.RANDOM),
                selection.count(Lane.YELLOW),
                selection.count(Lane.BLUE));
        common.tell("select.seed", String.valueOf(selection.seed()));
        for (Conflict conflict : selection.conflicts()) {
            common.tellPlain("  • " + conflict.sentence(common.speech().language()));
        }
    }
}
