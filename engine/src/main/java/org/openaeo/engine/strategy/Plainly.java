package org.openaeo.engine.strategy;

import java.util.function.IntToDoubleFunction;

import org.openaeo.engine.selection.Ranking;

/** The strategies that a single number a row decides. */
final class Plainly {
    private Plainly() {}

    /** Trust makes no difference here: a random order is there to learn about everybody. */
    static Strategy random() {
        return batch -> Order.exploring(Chance.of(batch.seed(), "random order").shuffled(batch.size()));
    }

    static Strategy ranked(Ranking ranking) {
        return batch -> Order.exploiting(by(
                batch,
                row -> batch.multipliers()[row]
                        * ranking.value(
                                batch.scores().probability()[row],
                                batch.scores().expectedRevenue()[row])));
    }

    static Strategy uncertain() {
        return batch -> Order.exploring(by(
                batch, row -> batch.multipliers()[row] > 0 ? 1 - Math.abs(probability(batch, row) - 0.5) : 0));
    }

    static Strategy oracle() {
        return batch -> {
            if (batch.oracle().length != batch.size()) {
                throw new IllegalStateException("only a simulator knows the truth");
            }
            return Order.exploiting(by(batch, row -> batch.multipliers()[row] * batch.oracle()[row]));
        };
    }

    static double probability(Batch batch, int row) {
        return batch.scores().probability()[row];
    }

    private static int[] by(Batch batch, IntToDoubleFunction value) {
        double[] values = new double[batch.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value.applyAsDouble(row);
        }
        return Rankings.highestFirst(values, batch.seed());
    }
}
