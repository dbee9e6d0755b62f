package org.openaeo.standards;

import java.util.List;
import java.util.Optional;

/**
 * A question by which an applicant shows that it meets a criterion.
 *
 * @param code unique in its edition, {@code A1.1}
 * @param hint what helps to answer
 * @param evidence which document is asked for; empty: none
 * @param choices to choose one from; only where the kind is {@link AnswerKind#CHOICE}
 * @param meets the answers that meet the criterion; empty: any answer, which an officer judges
 */
public record Question(
        String code,
        AnswerKind kind,
        Words text,
        Optional<Words> hint,
        Optional<Words> evidence,
        List<Term> choices,
        Optional<Meets> meets) {
    public Question {
        choices = List.copyOf(choices);
    }
}
