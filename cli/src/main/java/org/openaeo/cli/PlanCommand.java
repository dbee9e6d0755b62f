package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;

/** Prints the standard plan to start from, or checks a plan and prints it as it is understood. */
@Command(name = "plan", sortOptions = false, sortSynopsis = false)
final class PlanCommand implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "which", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private final CommonOptions common;

    PlanCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        SelectionPlan plan = file == null ? SelectionPlan.standard() : InputFile.plan(file, common.speech());
        if (json) {
            common.surroundings().out().println(PlanText.json(plan));
        } else if (file == null) {
            common.surroundings().out().print(PlanText.standardYaml());
        } else {
            common.surroundings().out().print(PlanText.yaml(plan));
        }
        if (file != null) {
            common.tell("plan.good", file);
        }
        return ExitCode.OK;
    }
}
