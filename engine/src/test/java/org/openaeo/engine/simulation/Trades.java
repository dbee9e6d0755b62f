package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** Synthetic trade for tests, flattened into rows that read easily. */
final class Trades {
    static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private Trades() {}

    /** One declaration with the truth about it. */
    record Row(
            String id,
            long minute,
            LocalDate date,
            Map<Field, String> codes,
            Map<Field, Double> numbers,
            InspectionOutcome outcome,
            boolean irregular,
            String fraud,
            InspectionOutcome found,
            double recovered,
            double dutyEvaded,
            GoodsLine trueLine,
            String trueOrigin) {

        String code(Field field) {
            return codes.getOrDefault(field, "");
        }

        double number(Field field) {
            return numbers.getOrDefault(field, Double.NaN);
        }

        boolean inspected() {
            return codes.containsKey(Field.SELECTION);
        }

        boolean is(FraudKind kind) {
            return fraud.equals(kind.code());
        }

        /** The declared price against what the declared line usually costs. */
        double priceRatio() {
            double usual = Tariff.aurelia().line(code(Field.HS)).orElseThrow().usdPerKg();
            return number(Field.VALUE) / number(Field.NET_MASS) / usual;
        }
    }

    static TradeSettings aYear(long rows) {
        return TradeSettings.year(42, rows, NEW_YEAR);
    }

    static List<Row> rows(TradeSettings settings) {
        return rows(settings, 5_000);
    }

    static List<Row> rows(TradeSettings settings, int batchRows) {
        List<Row> rows = new ArrayList<>();
        SyntheticTrade.of(settings).generate(batchRows, batch -> addRows(batch, rows), Progress.NONE);
        return rows;
    }

    private static void addRows(SyntheticBatch batch, List<Row> rows) {
        Declarations declarations = batch.declarations();
        Truth truth = batch.truth();
        for (int row = 0; row < declarations.size(); row++) {
            Map<Field, String> codes = new HashMap<>();
            for (Field field : Field.codes()) {
                declarations.text(field, row).ifPresent(text -> codes.put(field, text));
            }
            Map<Field, Double> numbers = new HashMap<>();
            for (Field field : Field.numbers()) {
                declarations.knownNumber(field, row).ifPresent(number -> numbers.put(field, number));
            }
            rows.add(new Row(
                    declarations.id(row),
                    declarations.epochMinute(row),
                    declarations.date(row),
                    codes,
                    numbers,
                    declarations.outcome(row),
                    truth.irregular(row),
                    truth.fraud(row).map(FraudKind::code).orElse(""),
                    truth.found(row),
                    truth.recovered(row),
                    truth.dutyEvaded(row),
                    truth.trueLine(row),
                    truth.trueOrigin(row)));
        }
    }
}
