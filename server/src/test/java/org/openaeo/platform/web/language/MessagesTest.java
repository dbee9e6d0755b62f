package org.openaeo.platform.web.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules' texts say the same things, with the same arguments, in every language. */
class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("[{]([0-9]+)[,}]");
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(FILES.getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .map(name -> name.replaceFirst("(_[a-z]{2})?[.]properties$", ""))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void languagesHaveTheSameKeysAndArguments(String bundle) throws IOException {
        Properties english = texts(bundle, "");
        assertThat(english).isNotEmpty();
        for (String language : Set.of("_es", "_fr")) {
            Properties texts = texts(bundle, language);
            assertThat(texts.stringPropertyNames())
                    .as("keys of %s%s", bundle, language)
                    .isEqualTo(english.stringPropertyNames());
            for (String key : texts.stringPropertyNames()) {
                assertThat(arguments(texts.getProperty(key)))
                        .as("arguments of %s in %s%s", key, bundle, language)
                        .isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesSurviveWhereThereAreArguments(String bundle) throws IOException {
        for (String language : Set.of("", "_es", "_fr")) {
            Properties texts = texts(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                if (!arguments(texts.getProperty(key)).isEmpty()) {
                    assertThat(texts.getProperty(key).replace("''", ""))
                            .as("%s in %s%s", key, bundle, language)
                            .doesNotContain("'");
                }
            }
        }
    }

    private static Properties texts(String bundle, String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                FILES.getResource("classpath:messages/" + bundle + language + ".properties"), StandardCharsets.UTF_8));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
