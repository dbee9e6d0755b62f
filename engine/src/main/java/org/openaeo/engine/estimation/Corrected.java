package org.openaeo.engine.estimation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionKind;
import org.openaeo.engine.selection.Why;

/**
 * Estimates over a whole batch from everything that was inspected in it, each row weighed by the inverse of the chance
 * it had (Horvitz, Thompson, JASA 47, 1952).
 *
 * <p>What rules and the order would have taken whatever the draw has chance one and counts once: those are the rows
 * above the last one that the order took. Every other row could only come in by the draw, and those drawn among them
 * stand for all of them. Compared with the random share alone this uses all inspections, and its error is smaller by
 * what the order finds. Given how far down the order went it is unbiased; where a ceiling or an office cut the order
 * short, it is so to within the few rows at the cut.
 */
public final class Corrected {
    private final double[] weights;
    private final int certain;
    private final int drawn;
    private final int others;

    private Corrected(double[] weights, int certain, int drawn, int others) {
        this.weights = weights;
        this.certain = certain;
        this.drawn = drawn;
        this.others = others;
    }

    /** @param order the values by which the selection was made, one a row */
    public static Corrected of(Declarations batch, Selection selection, double[] order) {
        List<Choice> inspected = selection.choices().stream()
                .filter(choice -> choice.lane() == Lane.RED)
                .toList();
        Cut cut = new Cut(batch, inspected, order);
        BitSet certain = new BitSet();
        BitSet drawn = new BitSet();
        for (Choice choice : inspected) {
            boolean ruled = choice.why().stream().anyMatch(Why.RuleHit.class::isInstance);
            boolean sure = choice.kind() != SelectionKind.RANDOM || ruled || cut.above(choice.row());
            (sure ? certain : drawn).set(choice.row());
        }
        int others = batch.size() - certain.cardinality();
        double weight = drawn.isEmpty() ? 0 : (double) others / drawn.cardinality();
        double[] weights = new double[batch.size()];
        certain.stream().forEach(row -> weights[row] = 1);
        drawn.stream().forEach(row -> weights[row] = weight);
        return new Corrected(weights, certain.cardinality(), drawn.cardinality(), others);
    }

    /** What an inspected row counts for; 0 for a row that was not inspected. */
    public double weight(int row) {
        return weights[row];
    }

    /** Rows that were sure to be inspected. */
    public int certain() {
        return certain;
    }

    /**
     * The sum over the batch of something that inspections find.
     *
     * @param found what the inspection of a row found; asked of inspected rows only
     */
    public Estimate total(IntToDoubleFunction found) {
        double sum = 0;
        double sumDrawn = 0;
        double squares = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] == 1) {
                sum += found.applyAsDouble(row);
            } else if (weights[row] > 0) {
                double value = found.applyAsDouble(row);
                sumDrawn += value;
                squares += value * value;
            }
        }
        if (drawn == 0) {
            return others == 0 ? new Estimate(sum, sum, sum, certain) : Estimate.UNKNOWN;
        }
        double mean = sumDrawn / drawn;
        double variance = drawn > 1 ? Math.max(0, squares - drawn * mean * mean) / (drawn - 1) : squares;
        double left = 1 - (double) drawn / others;
        double margin = Estimate.NORMAL_95 * others * Math.sqrt(Math.max(0, left) * variance / drawn);
        double value = sum + others * mean;
        return new Estimate(value, Math.max(sum, value - margin), value + margin, certain + (long) drawn);
    }

    /** How far down the order went: in all, at each office and for each level of trust. */
    private static final class Cut {
        private final Declarations batch;
        private final double[] order;
        private final double last;
        private final double[] atOffice;
        private final double[] ofLevel;

        Cut(Declarations batch, List<Choice> inspected, double[] order) {
            this.batch = batch;
            this.order = order;
            double lowest = Double.POSITIVE_INFINITY;
            BitSet chosen = new BitSet();
            BitSet scored = new BitSet();
            for (Choice choice : inspected) {
                chosen.set(choice.row());
                if (choice.kind() == SelectionKind.SCORE) {
                    scored.set(choice.row());
                    lowest = Math.min(lowest, order[choice.row()]);
                }
            }
            last = lowest;
            atOffice = closedAt(Field.OFFICE, chosen, scored);
            ofLevel = closedAt(Field.TRUST, chosen, scored);
        }

        boolean above(int row) {
            return order[row] >= last
                    && order[row] > atOffice[group(Field.OFFICE, row)]
                    && order[row] > ofLevel[group(Field.TRUST, row)];
        }

        /**
         * For each code of a field the value of the first row that it was closed to: 0 where it was open to the end.
         * Once closed nothing more of it is taken, so what was left above the last one taken was left for another cause.
         */
        private double[] closedAt(Field field, BitSet chosen, BitSet scored) {
            int groups = batch.dictionary(field).size() + 1;
            double[] lowestTaken = new double[groups];
            Arrays.fill(lowestTaken, Double.POSITIVE_INFINITY);
            scored.stream()
                    .forEach(row ->
                            lowestTaken[group(field, row)] = Math.min(lowestTaken[group(field, row)], order[row]));
            double[] closed = new double[groups];
            for (int row = 0; row < order.length; row++) {
                int group = group(field, row);
                if (!chosen.get(row) && order[row] > last && order[row] < lowestTaken[group]) {
                    closed[group] = Math.max(closed[group], order[row]);
                }
            }
            return closed;
        }

        private int group(Field field, int row) {
            return batch.code(field, row) + 1;
        }
    }
}
