package org.openaeo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.DeclarationCsvWriter;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

/** Makes synthetic trade, streamed: any number of rows in the same memory. */
@Command(name = "generate", sortOptions = false, sortSynopsis = false)
final class GenerateCommand implements Callable<Integer> {
    private static final int BATCH = 8_192;

    @Option(names = "--rows", paramLabel = "N", required = true)
    private long rows;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "2025-01-01")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    @Option(names = "--operators", paramLabel = "N")
    private @Nullable Integer operators;

    @Option(names = "--irregular", paramLabel = "SHARE")
    private @Nullable Double irregular;

    @Option(names = "--inspected", paramLabel = "SHARE")
    private @Nullable Double inspected;

    @Option(names = "--no-drift")
    private boolean noDrift;

    @Option(names = "--without-outcomes")
    private boolean withoutOutcomes;

    @Option(names = "--truth", paramLabel = "FILE")
    private @Nullable Path truth;

    @Mixin
    private final CommonOptions common;

    GenerateCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        TradeSettings settings = settings();
        Set<Field> columns = withoutOutcomes ? DeclarationCsvWriter.beforeInspection() : EnumSet.allOf(Field.class);
        try (OutputFile file = OutputFile.at(out);
                TruthFile truths = TruthFile.at(truth);
                ProgressLine progress = common.progress()) {
            write(settings, file.stream(), columns, truths, progress);
            file.finish();
            truths.finish();
        }
        common.tell("generate.done", rows, out, settings.from(), settings.to(), seed);
        return ExitCode.OK;
    }

    private static void write(
            TradeSettings settings, OutputStream stream, Set<Field> columns, TruthFile truths, ProgressLine progress)
            throws IOException {
        try (DeclarationCsvWriter csv = new DeclarationCsvWriter(stream, columns)) {
            SyntheticTrade.of(settings)
                    .generate(
                            BATCH,
                            batch -> {
                                try {
                                    csv.write(batch.declarations());
                                    truths.write(batch);
                                } catch (IOException full) {
                                    throw new UncheckedIOException(full);
                                }
                            },
                            progress);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private TradeSettings settings() {
        TradeSettings year = TradeSettings.year(seed, Math.max(0, rows), from);
        LocalDate to = until == null ? year.to() : until;
        if (rows < 0) {
            throw Refusal.ofUsage("option.not_negative", "--rows", rows);
        }
        if (to.isBefore(from)) {
            throw Refusal.ofUsage("generate.days", from, to);
        }
        if (to.isAfter(TradeSettings.latestEnd(from))) {
            throw Refusal.ofUsage("generate.years", from, to, TradeSettings.MOST_YEARS);
        }
        if (operators != null
                && (operators < TradeSettings.FEWEST_OPERATORS || operators > TradeSettings.MOST_OPERATORS)) {
            throw Refusal.ofUsage(
                    "generate.operators", operators, TradeSettings.FEWEST_OPERATORS, TradeSettings.MOST_OPERATORS);
        }
        return new TradeSettings(
                seed,
                rows,
                from,
                to,
                operators == null ? year.operators() : operators,
                share("--irregular", irregular, 0.5, year.irregularShare()),
                share("--inspected", inspected, 1, year.inspectedShare()),
                year.randomShare(),
                year.newcomerShare(),
                noDrift ? Optional.empty() : year.drift(),
                year.effects());
    }

    private static double share(String option, @Nullable Double given, double most, double otherwise) {
        if (given != null && !(given >= 0 && given <= most)) {
            throw Refusal.ofUsage("option.between", option, given, 0, most);
        }
        return given == null ? otherwise : given;
    }
}
