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
    private static final String QUEUE = "/certification";

    @Option(names = "--declarations", description = "in the demonstration's year of trade", paramLabel = "N")
    private int declarations = 1_000_000;

    @Option(names = "--operators", description = "in the register beyond those that trade", paramLabel = "N")
    private int operators = 100_000;

    @Option(names = "--cases", description = "open case files beyond those of the demonstration", paramLabel = "N")
    private int cases = 10_000;

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
        try (DemoServer server = DemoServer.start(folder, size())) {
            Browsing analyst = new Browsing(server.address());
            analyst.signIn("analyst", server.password());
            Browsing officer = new Browsing(server.address());
            officer.signIn("officer", server.password());
            StringBuilder pages = new StringBuilder("| page | addresses | p50 ms | p95 ms | slowest ms |\n")
                    .append("|---|---:|---:|---:|---:|\n");
            measure(analyst, pages(analyst), pages);
            measure(officer, certification(officer), pages);
            String intake = intake(server, LocalDate.now(clock).minusYears(1));
            table = String.format(
                    Locale.ROOT,
                    "%s A demonstration with %,d declarations, %,d operators and %,d case files more than its own, ready after %.0f s; the server's process had %,d MiB"
                            + " resident at most, its database not counted.%n%n%s%n%s",
                    machine.sentence(),
                    declarations,
                    Math.max(operators, cases),
                    cases,
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

    private Map<String, String> size() {
        return Map.of(
                "OPENAEO_DEMO_DECLARATIONS", Integer.toString(declarations),
                "OPENAEO_DEMO_OPERATORS", Integer.toString(operators),
                "OPENAEO_DEMO_CASES", Integer.toString(cases));
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

    /** Those of an officer, who works through the queue. */
    private static Map<String, List<String>> certification(Browsing officer) throws IOException, InterruptedException {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        String queue = officer.page(QUEUE);
        pages.put("certification queue", List.of(QUEUE));
        List<String> further = Browsing.links(queue, QUEUE + "\\?[^\"]+").stream()
                .map(link -> link.replace("&amp;", "&"))
                .toList();
        if (!further.isEmpty()) {
            pages.put("certification queue, by desk, stage and page", further);
        }
        pages.put("case file", Browsing.links(queue, QUEUE + "/[0-9a-f-]{36}"));
        return pages;
    }

    private void measure(Browsing reader, Map<String, List<String>> pages, StringBuilder table)
            throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> page : pages.entrySet()) {
            List<String> addresses = page.getValue();
            if (addresses.isEmpty()) {
                throw new IllegalStateException("no address of the page: " + page.getKey());
            }
            double[] millis = new double[requests];
            for (int request = -WARM_UP; request < requests; request++) {
                String path = addresses.get(Math.floorMod(request, addresses.size()));
                long started = System.nanoTime();
                reader.page(path);
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
