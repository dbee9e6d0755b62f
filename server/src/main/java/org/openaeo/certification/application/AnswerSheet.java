package org.openaeo.certification.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.position.Questionnaire;
import org.openaeo.certification.position.Questionnaire.Asked;
import org.openaeo.certification.position.Questionnaire.Part;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;
import org.openaeo.standards.Demand;

/** The questions of a case with their answers, and with the earlier ones where they differ, as both sides read them. */
@Component
public class AnswerSheet {
    private final AnswerWords words;
    private final Names names;
    private final Figures figures;

    AnswerSheet(AnswerWords words, Names names, Figures figures) {
        this.words = words;
        this.names = names;
        this.figures = figures;
    }

    /** A group of questions. */
    public record Group(String key, String name, List<Line> lines) {
        public long changed() {
            return lines.stream().filter(Line::changed).count();
        }
    }

    /**
     * A question in words.
     *
     * @param before the earlier answer, empty where there was none
     * @param changed whether the answer is another than the earlier
     * @param who answered last, and when; empty where nobody did
     * @param meets what the criterion asks, as far as a rule tells
     */
    public record Line(
            QuestionId id,
            String question,
            boolean must,
            String answer,
            String before,
            boolean changed,
            boolean meets,
            String who,
            String when,
            Optional<Instant> at,
            int documents) {}

    /** Answers to be set beside each other; {@code compared} where there is something earlier. */
    public record Compared(Map<QuestionId, Answer> now, Map<QuestionId, Answer> before, boolean compared) {
        public Compared {
            now = Map.copyOf(now);
            before = Map.copyOf(before);
        }

        String now(QuestionId question) {
            return value(now, question);
        }

        String before(QuestionId question) {
            return value(before, question);
        }

        private static String value(Map<QuestionId, Answer> answers, QuestionId question) {
            return Optional.ofNullable(answers.get(question)).map(Answer::value).orElse("");
        }
    }

    /** @param documents how many there are for each question that has some, by the question's text form */
    public List<Group> of(
            Questionnaire questionnaire, Compared answers, Map<String, Integer> documents, Predicate<Part> shown) {
        return questionnaire.parts().stream()
                .filter(shown)
                .map(part -> new Group(
                        part.key(),
                        part.name().in(LocaleContextHolder.getLocale()),
                        part.asked().stream()
                                .map(asked -> line(
                                        asked,
                                        answers,
                                        documents.getOrDefault(asked.id().toString(), 0)))
                                .toList()))
                .toList();
    }

    private Line line(Asked asked, Compared answers, int documents) {
        var now = answers.now(asked.id());
        var before = answers.before(asked.id());
        var given = Optional.ofNullable(answers.now().get(asked.id()));
        return new Line(
                asked.id(),
                asked.question().text().in(LocaleContextHolder.getLocale()),
                asked.criterion().demand() == Demand.MUST,
                words.of(asked.question(), now),
                words.of(asked.question(), before),
                answers.compared() && !now.equals(before),
                !now.isBlank()
                        && asked.question().meets().map(rule -> rule.by(now)).orElse(true),
                given.map(answer -> names.of(answer.by())).orElse(""),
                given.map(answer -> figures.dateTime(answer.at())).orElse(""),
                given.map(Answer::at),
                documents);
    }
}
