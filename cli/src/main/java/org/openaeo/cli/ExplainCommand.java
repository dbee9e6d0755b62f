package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Reasons;
import org.openaeo.engine.model.TargetingModel;

/** Tells why one declaration has its score. */
@Command(name = "explain", sortOptions = false, sortSynopsis = false)
final class ExplainCommand implements Callable<Integer> {
    private static final int NEAR_MISSES = 3;

    @Mixin
    private final DataOptions data = new DataOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--model", paramLabel = "MODEL", required = true)
    private Path modelFile = Path.of("");

    @Option(names = "--reasons", paramLabel = "N", defaultValue = "8")
    private int reasons;

    @Option(names = "--json")
    private boolean json;

    /** Which declaration: by its identifier, or by its place in the file. */
    static final class Which {
        @Option(names = "--id", paramLabel = "ID")
        private @Nullable String id;

        @Option(names = "--row", paramLabel = "N")
        private int row;
    }

    @Mixin
    private final CommonOptions common;

    ExplainCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        if (reasons < 1) {
            throw Refusal.ofUsage("option.positive", "--reasons", reasons);
        }
        TargetingModel model = InputFile.model(modelFile);
        Declarations declarations = data.read(common);
        int row = which.id == null ? rowAt(which.row, declarations) : rowOf(which.id, declarations);
        Explanation explanation = Reasons.explain(model.explain(declarations, row), declarations, row, reasons);
        ExplanationText text = new ExplanationText(declarations, row, explanation, common.speech());
        common.surroundings().out().println(json ? text.json() : text.toString().stripTrailing());
        return ExitCode.OK;
    }

    private static int rowAt(int number, Declarations declarations) {
        if (number < 1 || number > declarations.size()) {
            throw Refusal.ofInput("explain.no_row", number, declarations.size());
        }
        return number - 1;
    }

    private static int rowOf(String id, Declarations declarations) {
        List<String> near = new ArrayList<>();
        for (int row = 0; row < declarations.size(); row++) {
            String other = declarations.id(row);
            if (other.equals(id)) {
                return row;
            }
            if (near.size() < NEAR_MISSES && !id.isEmpty() && (other.contains(id) || id.contains(other))) {
                near.add(ListTable.clean(other));
            }
        }
        throw near.isEmpty()
                ? Refusal.ofInput("explain.no_id", id)
                : Refusal.ofInput("explain.no_id_but", id, String.join(", ", near));
    }
}
