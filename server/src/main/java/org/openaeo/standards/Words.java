package org.openaeo.standards;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One text in several languages.
 *
 * @param byLanguage by ISO 639-1 code; English is always among them
 */
public record Words(Map<String, String> byLanguage) {
    private static final String ENGLISH = "en";

    public Words {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("a text without English: " + byLanguage);
        }
    }

    public static Words of(String english, String spanish, String french) {
        return new Words(Map.of(ENGLISH, english, "es", spanish, "fr", french));
    }

    /** The text in that language, in English where there is none. */
    public String in(Locale language) {
        return Objects.requireNonNullElseGet(
                byLanguage.get(language.getLanguage()), () -> byLanguage.getOrDefault(ENGLISH, ""));
    }
}
