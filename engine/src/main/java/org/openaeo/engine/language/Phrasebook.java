package org.openaeo.engine.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One bundle of sentences, in English, Spanish and French.
 *
 * <p>Bundles are UTF-8 property files with {@link MessageFormat} patterns beside the class that uses them. Every
 * sentence goes through {@code MessageFormat}, with or without arguments, so an apostrophe is always written doubled.
 * Numbers are grouped as the language does, in French by U+00A0 (Java's U+202F is missing from common typefaces). The
 * region of a locale is ignored: there is one wording per language.
 */
public final class Phrasebook {
    /** The languages there are, English first: it stands in for any other. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"), Locale.FRENCH);

    private final String bundle;
    private final Map<Locale, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, ThreadLocal<MessageFormat>> formats = new ConcurrentHashMap<>();

    private Phrasebook(Class<?> beside, String bundle) {
        this.bundle = bundle;
        for (Locale language : LANGUAGES) {
            String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
            patterns.put(language, read(beside, bundle + suffix + ".properties"));
        }
    }

    /** @param bundle the English file's name without its ending */
    public static Phrasebook beside(Class<?> type, String bundle) {
        return new Phrasebook(type, bundle);
    }

    /** The language among {@link #LANGUAGES} that a locale is served in. */
    public static Locale languageFor(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** @throws MissingResourceException where the bundle has no such sentence: a fault in the program */
    public String say(Locale locale, String key, Object... arguments) {
        Locale language = languageFor(locale);
        String said = formats.computeIfAbsent(
                        language.getLanguage() + '/' + key,
                        ignored -> ThreadLocal.withInitial(() -> new MessageFormat(pattern(language, key), language)))
                .get()
                .format(arguments);
        return said.replace('\u202f', '\u00a0');
    }

    public boolean knows(String key) {
        return keys(Locale.ENGLISH).contains(key);
    }

    /** The keys of the bundle in one of {@link #LANGUAGES}. */
    public Set<String> keys(Locale language) {
        return new TreeSet<>(patternsIn(language).keySet());
    }

    /** The pattern as written. */
    public String pattern(Locale language, String key) {
        String pattern = patternsIn(language).get(key);
        if (pattern == null) {
            throw new MissingResourceException(bundle + " has no " + key + " in " + language, bundle, key);
        }
        return pattern;
    }

    private Map<String, String> patternsIn(Locale language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("no " + file + " beside " + beside, file, "");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> patterns = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
            return patterns;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
