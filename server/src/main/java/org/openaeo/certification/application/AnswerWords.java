package org.openaeo.certification.application;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.web.Figures;
import org.openaeo.standards.Question;

/** Says an answer as people read it, in the reader's language. */
@Component
public class AnswerWords {
    private final MessageSource messages;
    private final Figures figures;

    AnswerWords(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    /** Empty for no answer. */
    public String of(Question question, String value) {
        if (value.isBlank()) {
            return "";
        }
        var language = LocaleContextHolder.getLocale();
        return switch (question.kind()) {
            case YES_NO -> messages.getMessage("certification.applicant." + value, null, language);
            case CHOICE ->
                question.choices().stream()
                        .filter(choice -> choice.code().equals(value))
                        .findFirst()
                        .map(choice -> choice.name().in(language))
                        .orElse(value);
            case DATE -> figures.date(LocalDate.parse(value));
            case NUMBER -> figures.decimal(Double.parseDouble(value), Math.max(0, new BigDecimal(value).scale()));
            case TEXT -> value;
        };
    }
}
