package org.openaeo.engine.explanation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openaeo.engine.language.Phrasebook;

/**
 * One reason for a score. Texts and numbers only, so that it can be stored and told in another language years later.
 *
 * @param theme what it is about
 * @param sentence the key of its sentence in the bundle {@code reasons}
 * @param subject the key of the phrase for whom or what the sentence speaks of; empty where it needs none
 * @param codes what the phrase names: an importer, an HS code, a country
 * @param numbers the sentence's numbers, in its order
 * @param points its weight, see {@link Points}; above 0 speaks for irregular
 */
public record Reason(
        ReasonTheme theme, String sentence, String subject, List<String> codes, List<Double> numbers, double points) {
    static final Phrasebook PHRASES = Phrasebook.beside(Reason.class, "reasons");

    public Reason {
        codes = List.copyOf(codes);
        numbers = List.copyOf(numbers);
    }

    public Direction direction() {
        return points >= 0 ? Direction.RAISES : Direction.LOWERS;
    }

    /** The reason in words. */
    public String sentence(Locale language) {
        String spokenOf = subject.isEmpty() ? "" : PHRASES.say(language, subject, named(language));
        Object[] arguments =
                Stream.concat(Stream.of(spokenOf), numbers.stream()).toArray();
        // A phrase may be empty, as where no currency is stated.
        return PHRASES.say(language, sentence, arguments)
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** The codes, as numbers where the phrase takes a number: a tax rate, a mass. */
    private Object[] named(Locale language) {
        String phrase = PHRASES.pattern(Phrasebook.languageFor(language), subject);
        return IntStream.range(0, codes.size())
                .mapToObj(at -> phrase.contains("{" + at + ",number") ? Double.valueOf(codes.get(at)) : codes.get(at))
                .toArray();
    }
}
