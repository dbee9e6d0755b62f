package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void generatesTheSameFileForTheSameSeed() throws IOException {
        Path again = folder.resolve("again.csv");
        Path other = folder.resolve("other.csv");
        Run.of("generate", "--rows", 20_000, "--seed", 3, "--out", again).done();
        Run.of("generate", "--rows", 20_000, "--seed", 4, "--out", other).done();

        assertThat(again).hasSameBinaryContentAs(Workshop.HISTORY);
        assertThat(Files.mismatch(again, other)).isNotNegative();
    }

    @Test
    void generatesTheTruthBesideWhatIsKnown() throws IOException {
        Path truth = folder.resolve("truth.csv");
        Run.of("generate", "--rows", 3_000, "--out", folder.resolve("t.csv"), "--truth", truth)
                .done();

        List<NamedCsvRecord> rows = csv(truth);
        assertThat(rows).hasSize(3_000);
        assertThat(rows.stream().filter(row -> row.getField("irregular").equals("yes")))
                .hasSizeBetween(60, 240);
    }

    @Test
    void trainsTheSameModelFromTheSameHistory() {
        Path again = folder.resolve("again.model");

        Run run = Run.of("train", "--data", Workshop.HISTORY, "--out", again).done();

        assertThat(again).hasSameBinaryContentAs(Workshop.MODEL);
        assertThat(run.err()).contains("Learned from", "AUC", "Wrote the model to");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void evaluatesAsOneJsonObjectAndNothingElse() {
        Run run = Run.of("evaluate", "--model", Workshop.MODEL, "--data", Workshop.MONTH, "--json")
                .done();

        JsonNode report = JSON.readTree(run.out());
        assertThat(run.out().strip()).startsWith("{").endsWith("}").doesNotContain("\n");
        assertThat(report.get("rows").asInt()).isBetween(2_000, 3_500);
        for (JsonNode part : List.of(report, report.get("novel"))) {
            assertThat(part.get("auc").asDouble()).isBetween(0.6, 1.0);
            for (String measure : List.of("precision_at", "recall_at", "revenue_recall_at")) {
                assertThat(part.get(measure).propertyNames()).containsExactlyInAnyOrder("1", "2", "5", "10", "20");
            }
        }
        assertThat(report.get("average_precision").asDouble()).isPositive();
    }

    @Test
    void evaluatesAsATableInTheLanguageAskedFor() {
        Run english = Run.of("evaluate", "--model", Workshop.MODEL, "--data", Workshop.MONTH)
                .done();
        Run spanish = Run.of("evaluate", "--model", Workshop.MODEL, "--data", Workshop.MONTH, "--lang", "es")
                .done();

        assertThat(english.out()).contains("AUC", "Novel", "Lookup", "Recall in the top 10\u00a0%");
        assertThat(spanish.out()).contains("Nuevas", "Cobertura en el 10\u00a0% superior");
    }

    @Test
    void selectsWithinTheCapacityAndSaysWhy() throws IOException {
        Path list = folder.resolve("list.csv");

        Run run = select("--rate", "5%", "--seed", 42, "--out", list).done();

        List<NamedCsvRecord> rows = csv(list);
        assertThat(rows).hasSize(100);
        assertThat(rows).extracting(row -> row.getField("rank")).startsWith("1", "2", "3");
        assertThat(rows.stream().filter(row -> row.getField("kind").equals("random")))
                .hasSize(10);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("lane")).isEqualTo("red");
            assertThat(row.getField("reasons")).matches(".*\\([+−][0-9,]+\\).*");
        });
        assertThat(run.err()).contains("100 of 2,000 declarations go to inspection", "Seed 42");
    }

    @Test
    void theSameSeedGivesTheSameListInEveryFormat() throws IOException {
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        Path json = folder.resolve("list.json");
        select("--capacity", 50, "--seed", 7, "--out", first).done();
        select("--capacity", 50, "--seed", 7, "--out", second).done();
        select("--capacity", 50, "--seed", 7, "--out", json).done();

        assertThat(first).hasSameBinaryContentAs(second);
        JsonNode object = JSON.readTree(Files.readString(json));
        List<String> ids = new ArrayList<>();
        object.get("choices").forEach(choice -> ids.add(choice.get("id").asString()));
        assertThat(ids)
                .isEqualTo(csv(first).stream().map(row -> row.getField("id")).toList());
        assertThat(object.get("seed").asLong()).isEqualTo(7);
        assertThat(object.get("model").asString()).hasSize(64);
        assertThat(object.get("plan")
                        .get("capacity")
                        .get("overall")
                        .get("count")
                        .asInt())
                .isEqualTo(50);
        assertThat(object.get("choices")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .get("sentence")
                        .asString())
                .isNotBlank();
    }

    @Test
    void keepsToTheHandsOfEachOffice() throws IOException {
        Path list = folder.resolve("list.csv");

        Run run = select("--capacity", 200, "--per-office", "3", "--seed", 1, "--out", list)
                .done();

        assertThat(csv(list))
                .extracting(row -> row.getField("office"))
                .allSatisfy(office -> assertThat(csvUnchecked(list).stream()
                                .filter(row -> row.getField("office").equals(office)))
                        .hasSizeLessThanOrEqualTo(3));
        assertThat(run.err()).contains("its capacity was used up", "were left unused");
    }

    @Test
    void followsAPlanWithRules() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Run.of("plan").done().out().replace("  list: []", """
                                  list:
                                    - id: heavy
                                      title: {en: Heavy goods, es: Mercancías pesadas, fr: Marchandises lourdes}
                                      when: net_mass > 20000.0
                                """));
        Path list = folder.resolve("list.json");

        select("--plan", plan, "--rate", "0.2", "--seed", 1, "--lang", "fr", "--out", list)
                .done();

        JsonNode object = JSON.readTree(Files.readString(list));
        assertThat(object.get("inspections").get("rule").asInt()).isPositive();
        assertThat(Files.readString(list)).contains("\"title\" : \"Marchandises lourdes\"");
    }

    @Test
    void listsReleasedDeclarationsOnDemand() throws IOException {
        Path list = folder.resolve("all.csv");

        select("--rate", "1%", "--seed", 1, "--all", "--out", list).done();

        assertThat(csv(list)).hasSize(2_000);
        assertThat(csv(list).getLast().getField("lane")).isEqualTo("green");
    }

    @Test
    void printsTheBeginningOfTheListWithoutAFile() {
        Run run = select("--rate", "5%", "--seed", 1).done();

        assertThat(run.out()).contains(" 1  INSPECT  26XA", "... and 80 more");
    }

    @Test
    void explainsADeclarationInThreeLanguages() {
        String id = csvUnchecked(Workshop.WEEK).getFirst().getField("id");
        List<Object> command = List.of("explain", "--model", Workshop.MODEL, "--data", Workshop.WEEK, "--id", id);

        assertThat(Run.of(command.toArray()).done().out())
                .contains("Declaration " + id, "Where every declaration starts", "100 points double the odds");
        assertThat(Run.inLanguage(Locale.of("es"), command.toArray()).done().out())
                .contains("Punto de partida");
        assertThat(Run.inLanguage(Locale.FRENCH, command.toArray()).done().out())
                .contains("Point de départ");
    }

    @Test
    void reasonsAddUpToTheTotal() {
        JsonNode told = JSON.readTree(Run.of(
                        "explain",
                        "--model",
                        Workshop.MODEL,
                        "--data",
                        Workshop.WEEK,
                        "--row",
                        5,
                        "--json",
                        "--reasons",
                        2)
                .done()
                .out());

        double sum =
                told.get("start_points").asDouble() + told.get("other_points").asDouble();
        for (JsonNode reason : told.get("reasons")) {
            sum += reason.get("points").asDouble();
        }
        assertThat(told.get("reasons")).hasSize(2);
        assertThat(sum).isCloseTo(told.get("total_points").asDouble(), org.assertj.core.api.Assertions.within(0.2));
    }

    @Test
    void showsMappingsModelsAndPlans() {
        assertThat(Run.of("mapping", "kcs").done().out()).contains("column Importer ID", "always KRW", "required");
        assertThat(Run.of("mapping", "--data", Workshop.WEEK).done().out()).contains("2,000 of 2,000 rows");
        assertThat(Run.of("model", Workshop.MODEL).done().out()).contains("SHA-256", "XGBoost", "unit_value_deviation");
        assertThat(Run.of("plan", "--json").done().out()).startsWith("{").contains("\"random_share\" : 0.1");
    }

    private static Run select(Object... more) {
        List<Object> command = new ArrayList<>(List.of("select", "--model", Workshop.MODEL, "--data", Workshop.WEEK));
        command.addAll(List.of(more));
        return Run.of(command.toArray());
    }

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static List<NamedCsvRecord> csvUnchecked(Path file) {
        try {
            return csv(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
