package org.openaeo.standards.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Term;

/** The forms of codes in the files. */
final class Codes {
    private static final Pattern TERM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,19}");
    private static final Term NOTHING = new Term("X", Readers.NO_WORDS);

    private Codes() {}

    /** Whether types, roles, benefits and levels may be called that: as trust's vocabulary has it. */
    static boolean isTerm(String code) {
        return TERM.matcher(code).matches();
    }

    /** Codes with their names, each once. */
    static List<Term> terms(Place list) {
        Set<String> taken = new HashSet<>();
        return list.each(place -> term(place, taken, false));
    }

    /** Choices of a question: their codes are freer. */
    static List<Term> choices(Place list) {
        Set<String> taken = new HashSet<>();
        return list.each(place -> term(place, taken, true));
    }

    private static Term term(Place place, Set<String> taken, boolean free) {
        Map<String, Place> keys = place.keys("code", "name");
        String code = place.of(
                keys,
                "code",
                at -> at.once(taken, free ? CriterionId::isCode : Codes::isTerm, free ? "bad-item-code" : "bad-code"),
                NOTHING.code());
        return new Term(code, place.of(keys, "name", Place::words, NOTHING.name()));
    }
}
