package org.openaeo.engine.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;

/**
 * Selection without a model, as risk engines of rules and lists do it: each field flags the tenth of its values whose
 * record is worst, and a row is worth as many flags as it carries.
 *
 * <p>A value's record is its irregularities over its inspections plus ten, so that one bad consignment is no record.
 */
final class RiskyProfiles implements Strategy {
    private static final List<Field> FIELDS = List.of(
            Field.IMPORTER,
            Field.DECLARANT,
            Field.SELLER,
            Field.HS,
            Field.ORIGIN,
            Field.DEPARTURE,
            Field.OFFICE,
            Field.CARRIER);
    private static final double WORST = 0.1;
    private static final double WEIGHT = 10;
    /** Below one flag, so that among equal rows the one with the worse record comes first. */
    private static final double RECORD = 0.05;

    private final List<Map<Long, Tally>> tallies = new ArrayList<>();

    RiskyProfiles() {
        FIELDS.forEach(field -> tallies.add(new HashMap<>()));
    }

    /** What inspections found of one value. */
    private static final class Tally {
        private int inspected;
        private int irregular;

        double record() {
            return irregular / (inspected + WEIGHT);
        }
    }

    @Override
    public Order order(Batch batch) {
        double[] values = new double[batch.size()];
        for (int at = 0; at < FIELDS.size(); at++) {
            flag(batch.declarations(), FIELDS.get(at), tallies.get(at), values);
        }
        for (int row = 0; row < values.length; row++) {
            values[row] = (values[row] + 1e-3) * batch.multipliers()[row];
        }
        return Order.exploiting(Rankings.highestFirst(values, batch.seed()));
    }

    @Override
    public void learn(Results results) {
        for (int at = 0; at < FIELDS.size(); at++) {
            Dictionary codes = results.declarations().dictionary(FIELDS.get(at));
            int[] column = results.declarations().codeColumn(FIELDS.get(at));
            for (int place = 0; place < results.rows().length; place++) {
                int code = column[results.rows()[place]];
                if (code != Dictionary.MISSING) {
                    Tally tally = tallies.get(at).computeIfAbsent(codes.hash(code), value -> new Tally());
                    tally.inspected++;
                    tally.irregular += results.irregular().get(place) ? 1 : 0;
                }
            }
        }
    }

    private static void flag(Declarations batch, Field field, Map<Long, Tally> tallies, double[] values) {
        Set<Long> flagged = worst(tallies);
        Dictionary codes = batch.dictionary(field);
        int[] column = batch.codeColumn(field);
        for (int row = 0; row < values.length; row++) {
            Tally tally = column[row] == Dictionary.MISSING ? null : tallies.get(codes.hash(column[row]));
            if (tally != null) {
                values[row] += RECORD * tally.record() + (flagged.contains(codes.hash(column[row])) ? 1 : 0);
            }
        }
    }

    /** The tenth of the values with the worst record; none with a clean one. */
    private static Set<Long> worst(Map<Long, Tally> tallies) {
        List<Map.Entry<Long, Tally>> values = new ArrayList<>(tallies.entrySet());
        values.sort((a, b) -> {
            int byRecord = Double.compare(b.getValue().record(), a.getValue().record());
            return byRecord != 0 ? byRecord : Long.compare(a.getKey(), b.getKey());
        });
        Set<Long> flagged = new HashSet<>();
        for (int at = 0; at < Math.ceil(WORST * values.size()); at++) {
            if (values.get(at).getValue().irregular > 0) {
                flagged.add(values.get(at).getKey());
            }
        }
        return flagged;
    }
}
