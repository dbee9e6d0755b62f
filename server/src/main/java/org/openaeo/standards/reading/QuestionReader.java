package org.openaeo.standards.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.standards.AnswerKind;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Meets;
import org.openaeo.standards.Question;
import org.openaeo.standards.Term;

/**
 * Reads the questions of an edition, whose codes are unique in it.
 *
 * <pre>{@code
 * - code: A1.1
 *   kind: yes-no                  # yes-no | text | number | date | choice
 *   text: {...}
 *   hint: {...}                   # left out: none
 *   evidence: {...}               # left out: no document is asked for
 *   choices: [{code: a, name: {...}}]   # for choice, two at least
 *   meets: "yes"                  # yes | no; ">= 3" or "<= 3" for a number; "a|b" for a choice; left out: judged
 * }</pre>
 */
final class QuestionReader {
    private static final Set<String> YES_AND_NO = Set.of("yes", "no");
    private static final Meets NOTHING = new Meets.OneOf(Set.of());

    private final Set<String> taken = new HashSet<>();

    List<Question> read(Place list) {
        List<Question> questions = list.each(this::question);
        if (questions.isEmpty()) {
            list.fault("no-questions");
        }
        return questions;
    }

    private Question question(Place place) {
        Map<String, Place> keys = place.keys("code", "kind", "text", "hint", "evidence", "choices", "meets");
        AnswerKind kind = place.of(keys, "kind", at -> at.one(AnswerKind.class), AnswerKind.TEXT);
        List<Term> choices = choices(place, keys, kind);
        return new Question(
                place.of(keys, "code", at -> at.once(taken, CriterionId::isCode, "bad-item-code"), "X"),
                kind,
                place.of(keys, "text", Place::words, Readers.NO_WORDS),
                Place.maybe(keys, "hint", Place::words),
                Place.maybe(keys, "evidence", Place::words),
                choices,
                Place.maybe(keys, "meets", at -> meets(at, kind, choices)));
    }

    private static List<Term> choices(Place place, Map<String, Place> keys, AnswerKind kind) {
        Optional<List<Term>> choices = Place.maybe(keys, "choices", Codes::choices);
        if (kind == AnswerKind.CHOICE && choices.orElse(List.of()).size() < 2) {
            place.fault("few-choices");
        } else if (kind != AnswerKind.CHOICE && choices.isPresent()) {
            place.fault("choices-of-no-choice", Place.written(kind));
        }
        return choices.orElse(List.of());
    }

    private static Meets meets(Place place, AnswerKind kind, List<Term> choices) {
        Meets meets = place.parsed(Meets::parse, "bad-meets", NOTHING);
        boolean fits = switch (kind) {
            case YES_NO -> isAmong(meets, YES_AND_NO);
            case NUMBER -> !(meets instanceof Meets.OneOf);
            case CHOICE ->
                isAmong(
                        meets,
                        choices.stream()
                                .map(choice -> choice.code().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()));
            case TEXT, DATE -> false;
        };
        if (!fits && meets != NOTHING) {
            place.fault("meets-does-not-fit", meets.toString(), Place.written(kind));
        }
        return meets;
    }

    private static boolean isAmong(Meets meets, Set<String> answers) {
        return meets instanceof Meets.OneOf(Set<String> given) && answers.containsAll(given);
    }
}
