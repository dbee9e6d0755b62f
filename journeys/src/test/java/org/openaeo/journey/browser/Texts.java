package org.openaeo.journey.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.openaeo.journey.House;

/** What the pages say in a language, read from the server's own bundles, so that one journey serves all languages. */
public final class Texts {
    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
    }

    public static Texts in(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        String ending = language.equals("en") ? "" : "_" + language;
        Path folder = House.root().resolve("server/src/main/resources/messages");
        try (Stream<Path> bundles = Files.list(folder)) {
            bundles.filter(bundle -> bundle.getFileName().toString().matches("[a-z-]+" + ending + "\\.properties"))
                    .forEach(texts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private void add(Path bundle) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    /** The text of a key, as the pages show it. */
    public String of(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
