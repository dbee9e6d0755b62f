package org.openaeo.benchmarks.rivals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/**
 * Declarations as the published notebook feeds them to its trees: eighteen columns, each code replaced by the number
 * at which the training rows first showed it, 0 where they did not; a missing code is a code of its own. Net mass and
 * value stay numbers.
 */
final class PlainColumns {
    private static final List<Field> CODES = List.of(
            Field.OFFICE,
            Field.PROCEDURE,
            Field.IMPORT_TYPE,
            Field.IMPORT_USE,
            Field.PAYMENT,
            Field.TRANSPORT_MODE,
            Field.DECLARANT,
            Field.IMPORTER,
            Field.SELLER,
            Field.CARRIER,
            Field.HS,
            Field.DEPARTURE,
            Field.ORIGIN,
            Field.TAX_RATE,
            Field.TAX_TYPE,
            Field.ORIGIN_MARK);
    private static final List<Field> NUMBERS = List.of(Field.NET_MASS, Field.VALUE);
    static final int WIDTH = CODES.size() + NUMBERS.size();

    private final List<Map<String, Integer>> numbers = CODES.stream()
            .map(code -> (Map<String, Integer>) new HashMap<String, Integer>())
            .toList();

    /** Learns the codes of the training rows and gives those rows. */
    float[] learn(Declarations history) {
        for (int row : history.rowsByTime()) {
            for (int at = 0; at < CODES.size(); at++) {
                Map<String, Integer> known = numbers.get(at);
                known.putIfAbsent(text(history, CODES.get(at), row), known.size() + 1);
            }
        }
        return rows(history);
    }

    /** The rows one after the other, {@link #WIDTH} numbers each. */
    float[] rows(Declarations declarations) {
        float[] rows = new float[declarations.size() * WIDTH];
        for (int row = 0; row < declarations.size(); row++) {
            int from = row * WIDTH;
            for (int at = 0; at < CODES.size(); at++) {
                rows[from + at] = numbers.get(at).getOrDefault(text(declarations, CODES.get(at), row), 0);
            }
            for (int at = 0; at < NUMBERS.size(); at++) {
                rows[from + CODES.size() + at] = (float) declarations.number(NUMBERS.get(at), row);
            }
        }
        return rows;
    }

    /** 1 where the row was found irregular, 0 where not. */
    static float[] labels(Declarations history) {
        float[] labels = new float[history.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = history.outcome(row) == InspectionOutcome.IRREGULAR ? 1 : 0;
        }
        return labels;
    }

    /** The codes of a row, each with its column's name before it; a tax rate counts as a code. */
    static List<String> tokens(Declarations declarations, int row) {
        return CODES.stream()
                .map(field -> field.canonicalName() + "=" + text(declarations, field, row))
                .toList();
    }

    private static String text(Declarations declarations, Field field, int row) {
        Optional<String> text = field.kind() == Field.Kind.NUMBER
                ? Optional.of(Double.toString(declarations.number(field, row)))
                : declarations.text(field, row);
        return text.orElse("");
    }
}
