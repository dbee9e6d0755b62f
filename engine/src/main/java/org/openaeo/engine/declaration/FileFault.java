package org.openaeo.engine.declaration;

import java.util.List;
import java.util.Locale;

import org.openaeo.engine.language.Phrasebook;

/**
 * One thing wrong with a file that a user gave, as a stable code with its facts.
 *
 * @param line where it stands, counted from 1; 0 where it concerns the file as a whole
 * @param code what is wrong, for example {@code mapping.unknown-field}; the text bundles are keyed by it
 * @param arguments the facts the sentence is made with
 */
public record FileFault(long line, String code, List<String> arguments) {
    private static final Phrasebook SENTENCES = Phrasebook.beside(FileFault.class, "faults");

    public FileFault {
        arguments = List.copyOf(arguments);
    }

    static FileFault at(long line, String code, String... arguments) {
        return new FileFault(line, code, List.of(arguments));
    }

    /** What is wrong and what to do, in English, Spanish or French; English for any other language. */
    public String sentence(Locale locale) {
        return SENTENCES.say(locale, code, arguments.toArray());
    }

    @Override
    public String toString() {
        String sentence = sentence(Locale.ENGLISH);
        return line == 0 ? sentence : "line " + line + ": " + sentence;
    }
}
