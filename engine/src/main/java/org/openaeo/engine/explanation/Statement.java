package org.openaeo.engine.explanation;

import java.util.Arrays;
import java.util.List;

/** A sentence's key, whom it speaks of and its numbers: a {@link Reason} without its weight. */
record Statement(String sentence, String subject, List<String> codes, List<Double> numbers) {

    static Statement of(String sentence, double... numbers) {
        return new Statement(sentence, "", List.of(), boxed(numbers));
    }

    static Statement about(String subject, List<String> codes, String sentence, double... numbers) {
        return new Statement(sentence, subject, codes, boxed(numbers));
    }

    private static List<Double> boxed(double... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
