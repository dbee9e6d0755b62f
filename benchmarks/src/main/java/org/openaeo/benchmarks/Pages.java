package org.openaeo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how long pages of a demonstration take, and how many declarations a second its interface takes in. */
@Command(
        name = "benchmarks/pages",
        description = "Measures how long the server's pages take over a generated year of trade, and how many"
                + " declarations a second its interface takes in.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Pages implements Callable<Integer> {
    private static final int WARM_UP = 50;

    @Option(names = "--declarations", description = "in the demonstration's year of trade", paramLabel = "N")
    private int declarations = 1_000_000;

    @Option(names = "--requests", description = "measured requests of each page", paramLabel = "N")
    private int requests = 300;

    @Option(names = "--sent", description = "declarations sent to the interface in each form", paramLabel = "N")
    private int sent = 100_000;

    @Option(names = "--out", description = "folder for the table and the server's data", paramLabel = "DIR")
    private Path out = Document.root().resolve("benchmarks/target/pages");

    @Option(names = "--renew", description = "renew the table in docs/benchmarks.md")
    private boolean renew;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Pages()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(out).toAbsolutePath().toRealPath(), "demo");
        Clock clock = Clock.systemUTC();
        Machine machine = Machine.thisOne(clock);
        String table;
        try (DemoServer server = DemoServer.start(folder, declarations)) {
            Browsing analyst = new Browsing(server.address());
            analyst.signIn("analyst", server.analystsPassword());
            String pages = measured(analyst, pages(analyst));
            String intake = intake(server, LocalDate.now(clock).minusYears(1));
            table = String.format(
                    Locale.ROOT,
                    "%s A demonstration with %,d declarations, ready after %.0f s; the server's process had %,d MiB"
                            + " resident at most, its database not counted.%n%n%s%n%s",
                    machine.sentence(),
                    declarations,
                    server.readySeconds(),
                    server.residentBytes() >> 20,
                    pages,
                    intake);
        }
        Files.writeString(out.resolve("pages.md"), table);
        System.out.println(table);
        if (renew) {
            Document.benchmarks().renew("pages", table);
        }
        return 0;
    }

    /** The addresses that are asked for in turn, by the name of the page. */
    private static Map<String, List<String>> pages(Browsing analyst) throws IOException, InterruptedException {
        String list = analyst.page("/clearance");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("inspection list of the day", List.of("/clearance"));
        pages.put("declaration", Browsing.links(list, "/clearance/declarations/[^\"/]+"));
        pages.put("results", List.of("/results"));
        pages.put("models", List.of("/risk/models"));
        pages.put("model", Browsing.links(analyst.page("/risk/models"), "/risk/models/[0-9a-f-]{36}"));
        pages.put("plan", List.of("/risk/plan"));
        pages.put("operators", List.of("/operators"));
        pages.put("operator", Browsing.links(analyst.page("/operators"), "/operators/[0-9a-f-]{36}"));
        return pages;
    }

    private String measured(Browsing analyst, Map<String, List<String>> pages)
            throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("| page | addresses | p50 ms | p95 ms | slowest ms |\n")
                .append("|---|---:|---:|---:|---:|\n");
        for (Map.Entry<String, List<String>> page : pages.entrySet()) {
            List<String> addresses = page.getValue();
            if (addresses.isEmpty()) {
                throw new IllegalStateException("no address of the page: " + page.getKey());
            }
            double[] millis = new double[requests];
            for (int request = -WARM_UP; request < requests; request++) {
                String path = addresses.get(Math.floorMod(request, addresses.size()));
                long started = System.nanoTime();
                analyst.page(path);
                if (request >= 0) {
                    millis[request] = (System.nanoTime() - started) / 1e6;
                }
            }
            Arrays.sort(millis);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f |%n",
                    page.getKey(),
                    addresses.size(),
                    quantile(millis, 0.5),
                    quantile(millis, 0.95),
                    millis[requests - 1]));
        }
        return table.toString();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private String intake(DemoServer server, LocalDate from) throws IOException, InterruptedException {
        Browsing machine = new Browsing(server.address());
        String token = machine.token(server.clientId(), server.clientSecret(), "declarations:write");
        Intake intake = new Intake(machine, token, sent, from);
        List<String> lines = new ArrayList<>(List.of("| intake | declarations | a second |", "|---|---:|---:|"));
        lines.add(String.format(Locale.ROOT, "| JSON, 1,000 a message | %,d | %,.0f |", sent, intake.json()));
        lines.add(String.format(Locale.ROOT, "| CSV, one file | %,d | %,.0f |", sent, intake.csv()));
        return String.join("\n", lines) + "\n";
    }
}
