package org.openaeo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.openaeo.engine.model.ScorerBenchmark;

/** Measures the scorer by JMH, and the commands of a yearly round as processes of their own. */
@Command(
        name = "benchmarks/speed",
        description = "Measures microseconds per declaration, training time, and rows per second of select.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Speed implements Callable<Integer> {
    @Option(names = "--rows", description = "generated declarations to select from", paramLabel = "N")
    private long rows = 1_000_000;

    @Option(names = "--history", description = "generated declarations to learn from", paramLabel = "N")
    private long history = 300_000;

    @Option(names = "--heap", description = "heap of each command, as -Xmx takes it", paramLabel = "SIZE")
    private String heap = "4g";

    @Option(names = "--out", description = "folder for files and results", paramLabel = "DIR")
    private Path out = Document.root().resolve("benchmarks/target/speed");

    @Option(names = "--renew", description = "renew the tables in docs/benchmarks.md")
    private boolean renew;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Speed()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, RunnerException, InterruptedException {
        Files.createDirectories(out);
        Machine machine = Machine.thisOne(Clock.systemUTC());
        String table = machine.sentence() + "\n\n" + scorer() + "\n" + commands();
        Files.writeString(out.resolve("speed.md"), table);
        System.out.println(table);
        if (renew) {
            Document.benchmarks().renew("speed", table);
        }
        return 0;
    }

    private String scorer() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ScorerBenchmark.class.getSimpleName())
                        .resultFormat(ResultFormatType.JSON)
                        .result(out.resolve("scorer.json").toString())
                        .build())
                .run();
        StringBuilder table = new StringBuilder("| one declaration, one core | µs |\n|---|---:|\n");
        for (RunResult run : results) {
            Result<?> result = run.getPrimaryResult();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f ± %.2f |%n",
                    inWords(run.getParams().getBenchmark()),
                    result.getScore(),
                    result.getScoreError()));
        }
        return table.toString();
    }

    private static String inWords(String benchmark) {
        return benchmark
                .substring(benchmark.lastIndexOf('.') + 1)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }

    private String commands() throws IOException, InterruptedException {
        Path past = out.resolve("history.csv");
        Path trade = out.resolve("trade.csv");
        Path model = out.resolve("trade.model");
        StringBuilder table = new StringBuilder();
        table.append(
                        "| command | rows | seconds | rows/s | heap allowed | heap used at most | left by a collection at most | resident at most |\n")
                .append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        table.append(measured(history, "generate", "--rows", history + "", "--seed", "7", "--out", past.toString()));
        table.append(measured(rows, "generate", "--rows", rows + "", "--seed", "8", "--out", trade.toString()));
        table.append(measured(
                history, "train", "--data", past.toString(), "--mapping", "canonical", "--out", model.toString()));
        table.append(measured(
                rows,
                "select",
                "--model",
                model.toString(),
                "--data",
                trade.toString(),
                "--mapping",
                "canonical",
                "--rate",
                "0.05",
                "--out",
                out.resolve("inspections.csv").toString()));
        return table.toString();
    }

    private String measured(long count, String... arguments) throws IOException, InterruptedException {
        CommandRun run = CommandRun.of(heap, arguments);
        return String.format(
                Locale.ROOT,
                "| `%s` | %,d | %.1f | %,.0f | %s | %s | %s | %s |%n",
                arguments[0],
                count,
                run.seconds(),
                count / run.seconds(),
                heap,
                mebibytes(run.heap().mostBytes()),
                mebibytes(run.heap().mostAfterBytes()),
                mebibytes(run.residentBytes()));
    }

    private static String mebibytes(long bytes) {
        return bytes < 0 ? "not known" : String.format(Locale.ROOT, "%,d MiB", bytes >> 20);
    }
}
