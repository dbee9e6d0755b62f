package org.openaeo.standards;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which answers meet a criterion.
 *
 * <p>Answers are text: {@code yes} or {@code no}, a number with a decimal point, a date in ISO 8601, the code of a
 * choice.
 */
public sealed interface Meets {
    Pattern COMPARISON = Pattern.compile("(>=|<=)\\s*(-?\\d{1,12}(?:\\.\\d{1,6})?)");

    /** Whether this answer meets it. */
    boolean by(String answer);

    /** One of the answers, in small letters: {@code yes}, {@code no} or codes of choices. */
    record OneOf(Set<String> answers) implements Meets {
        public OneOf {
            answers = Set.copyOf(answers);
        }

        @Override
        public boolean by(String answer) {
            return answers.contains(answer.strip().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return String.join("|", new TreeSet<>(answers));
        }
    }

    /** A number not below it. */
    record AtLeast(BigDecimal least) implements Meets {
        @Override
        public boolean by(String answer) {
            return number(answer).filter(number -> number.compareTo(least) >= 0).isPresent();
        }

        @Override
        public String toString() {
            return ">= " + least.toPlainString();
        }
    }

    /** A number not above it. */
    record AtMost(BigDecimal most) implements Meets {
        @Override
        public boolean by(String answer) {
            return number(answer).filter(number -> number.compareTo(most) <= 0).isPresent();
        }

        @Override
        public String toString() {
            return "<= " + most.toPlainString();
        }
    }

    /** Reads {@code yes}, {@code no}, {@code a|b}, {@code >= 3} or {@code <= 3}; empty for anything else. */
    static Optional<Meets> parse(String text) {
        Matcher comparison = COMPARISON.matcher(text.strip());
        if (comparison.matches()) {
            BigDecimal limit = new BigDecimal(comparison.group(2));
            return Optional.of(comparison.group(1).equals(">=") ? new AtLeast(limit) : new AtMost(limit));
        }
        Set<String> answers = new TreeSet<>();
        for (String answer : text.split("\\|", -1)) {
            if (!CriterionId.isCode(answer.strip())) {
                return Optional.empty();
            }
            answers.add(answer.strip().toLowerCase(Locale.ROOT));
        }
        return Optional.of(new OneOf(answers));
    }

    private static Optional<BigDecimal> number(String answer) {
        String text = answer.strip();
        return text.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
