package org.openaeo.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openaeo.engine.language.Phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    @Test
    void messagesSayTheSameInEveryLanguage() {
        for (Locale language : Phrasebook.LANGUAGES) {
            assertThat(Speech.MESSAGES.keys(language)).isEqualTo(Speech.MESSAGES.keys(Locale.ENGLISH));
            for (String key : Speech.MESSAGES.keys(language)) {
                String pattern = Speech.MESSAGES.pattern(language, key);
                assertThat(arguments(pattern))
                        .describedAs("%s in %s", key, language)
                        .isEqualTo(arguments(Speech.MESSAGES.pattern(Locale.ENGLISH, key)));
                assertThat(pattern.replace("''", ""))
                        .describedAs("%s in %s", key, language)
                        .doesNotContain("'");
                assertThat(new MessageFormat(pattern, language)).isNotNull();
            }
        }
    }

    @Test
    void theHelpHasTheSameTextsInEveryLanguage() throws IOException {
        Properties english = help("");
        for (String language : List.of("_es", "_fr")) {
            assertThat(help(language).stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "train",
                "evaluate",
                "select",
                "explain",
                "mapping",
                "plan",
                "model",
                "audit",
                "laboratory",
                "experiment"
            })
    void everyOptionIsExplainedInEveryLanguage(String command) {
        for (Locale language : Phrasebook.LANGUAGES) {
            Run run = Run.inLanguage(language, command, "--help").done();

            assertThat(run.out()).contains("openaeo " + command).doesNotContain("%%", "%n", "''");
            assertThat(run.out().lines().filter(line -> line.matches("\\s+(-\\w, )?--[\\w-]+(=\\S+)?\\s*")))
                    .describedAs("options without a text, in %s", language)
                    .isEmpty();
            assertThat(run.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void theEntranceListsTheCommands() {
        Run run = Run.of();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("generate", "train", "evaluate", "select", "explain", "Exit codes:");
        assertThat(Run.of("--lang", "fr", "--help").out()).contains("Codes de sortie");
        assertThat(Run.of("--lang", "es", "model", "no.model").err()).contains("No existe el archivo");
    }

    private static TreeSet<String> arguments(String pattern) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher places = Pattern.compile("[{]([0-9]+)[,}]").matcher(pattern);
        while (places.find()) {
            arguments.add(places.group(1));
        }
        return arguments;
    }

    private static Properties help(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("help" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
