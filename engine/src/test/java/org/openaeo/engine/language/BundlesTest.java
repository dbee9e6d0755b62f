package org.openaeo.engine.language;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.openaeo.engine.declaration.FileFault;
import org.openaeo.engine.explanation.Reason;
import org.openaeo.engine.selection.SelectionPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** Every bundle says the same things, with the same arguments, in every language. */
class BundlesTest {

    static Stream<Phrasebook> bundles() {
        return Stream.of(
                Phrasebook.beside(FileFault.class, "faults"),
                Phrasebook.beside(SelectionPlan.class, "plan-faults"),
                Phrasebook.beside(SelectionPlan.class, "conflicts"),
                Phrasebook.beside(Reason.class, "reasons"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void languagesHaveTheSameKeysAndArguments(Phrasebook bundle) {
        for (Locale language : Phrasebook.LANGUAGES) {
            assertThat(bundle.keys(language)).isEqualTo(bundle.keys(Locale.ENGLISH));
            for (String key : bundle.keys(language)) {
                assertThat(arguments(bundle, language, key))
                        .describedAs("arguments of %s in %s", key, language)
                        .isEqualTo(arguments(bundle, Locale.ENGLISH, key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreDoubledOrTypographic(Phrasebook bundle) {
        for (Locale language : Phrasebook.LANGUAGES) {
            for (String key : bundle.keys(language)) {
                assertThat(bundle.pattern(language, key).replace("''", ""))
                        .describedAs("%s in %s", key, language)
                        .doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void frenchPunctuationDoesNotBreakFromItsWord(Phrasebook bundle) {
        for (String key : bundle.keys(Locale.FRENCH)) {
            assertThat(bundle.pattern(Locale.FRENCH, key)).doesNotContainPattern(" [;:!?»%]|« ");
        }
    }

    private static TreeSet<String> arguments(Phrasebook bundle, Locale language, String key) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher places = Pattern.compile("[{]([0-9]+)[,}]").matcher(bundle.pattern(language, key));
        while (places.find()) {
            arguments.add(places.group(1));
        }
        return arguments;
    }
}
