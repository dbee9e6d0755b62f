package org.openaeo.certification.applicant;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.openaeo.standards.Question;

/**
 * What is answered to a question.
 *
 * @param basedOn the version of the answer that was shown
 */
record AnswerForm(String value, String basedOn) {
    private static final int LONGEST = 4000;

    AnswerForm {
        value = Typed.text(value);
        basedOn = Typed.text(basedOn);
    }

    int version() {
        return basedOn.matches("\\d{1,9}") ? Integer.parseInt(basedOn) : 0;
    }

    /** As it is kept: numbers with a point, whatever sign was typed. */
    String normal(Question question) {
        return switch (question.kind()) {
            case NUMBER -> value.replaceAll("[\\s\u00a0']", "").replace(',', '.');
            case YES_NO, TEXT, DATE, CHOICE -> value;
        };
    }

    /** The key of what is wrong; an empty answer is none yet, and nothing is wrong with it. */
    Optional<String> fault(Question question) {
        var text = normal(question);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var good = switch (question.kind()) {
            case YES_NO -> text.equals("yes") || text.equals("no");
            case NUMBER -> text.matches("-?\\d{1,15}([.]\\d{1,6})?");
            case DATE -> isDate(text);
            case CHOICE ->
                question.choices().stream().anyMatch(choice -> choice.code().equals(text));
            case TEXT -> text.length() <= LONGEST;
        };
        return good ? Optional.empty() : Optional.of("certification.applicant.fault." + question.kind());
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
