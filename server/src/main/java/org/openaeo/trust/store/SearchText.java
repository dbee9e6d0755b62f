package org.openaeo.trust.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.openaeo.trust.Identifier;

/** What a search compares: without case, accents and punctuation, so that "anil textiles" finds Añil Textiles S.A. */
final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private SearchText() {}

    static String of(String name, Collection<Identifier> identifiers) {
        StringBuilder text = new StringBuilder(plain(name));
        identifiers.forEach(each -> text.append(' ').append(each.value().toLowerCase(Locale.ROOT)));
        return text.toString();
    }

    /** The words of a query, each of which must occur. */
    static List<String> words(String query) {
        return Arrays.stream(plain(query).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHER.matcher(lower).replaceAll(" ").strip();
    }
}
