package org.openaeo.certification.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.openaeo.certification.position.QuestionId;

/**
 * The answers as they were handed in once; they stay so.
 *
 * @param entry of the case file by which they were handed in
 * @param sha256 of all that was handed in with them, in hexadecimal digits
 */
public record HandedIn(int entry, Instant at, String by, Map<QuestionId, Answer> answers, String sha256) {
    public HandedIn {
        answers = Map.copyOf(answers);
    }

    /** Empty where nothing was answered. */
    public String value(QuestionId question) {
        return answer(question).map(Answer::value).orElse("");
    }

    public Optional<Answer> answer(QuestionId question) {
        return Optional.ofNullable(answers.get(question));
    }
}
