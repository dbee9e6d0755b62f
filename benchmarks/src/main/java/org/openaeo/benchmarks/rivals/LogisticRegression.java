package org.openaeo.benchmarks.rivals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/**
 * Logistic regression with a weight for every code that the training rows hold, and for the logarithms of net mass and
 * value; fitted by AdaGrad (Duchi, Hazan, Singer 2011) with an L2 penalty, in an order drawn with a fixed seed.
 */
public final class LogisticRegression implements Rival {
    private static final int PASSES = 20;
    private static final double STEP = 0.1;
    private static final double PENALTY = 1e-4;
    private static final int NUMBERS = 3;
    private static final double SCALE = 0.1;

    @Override
    public String name() {
        return "logistic regression, a weight for each code";
    }

    @Override
    public double[] scores(Declarations history, Declarations later) {
        Map<String, Integer> places = new HashMap<>();
        int[][] codes = new int[history.size()][];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = PlainColumns.tokens(history, row).stream()
                    .mapToInt(token -> places.computeIfAbsent(token, none -> places.size() + NUMBERS))
                    .toArray();
        }
        double[] weights = fit(history, codes, new double[places.size() + NUMBERS]);
        double[] scores = new double[later.size()];
        for (int row = 0; row < scores.length; row++) {
            int[] known = PlainColumns.tokens(later, row).stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .toArray();
            scores[row] = logOdds(weights, known, numbers(later, row));
        }
        return scores;
    }

    private static double[] fit(Declarations history, int[][] codes, double[] weights) {
        float[] labels = PlainColumns.labels(history);
        double[] squares = new double[weights.length];
        SplittableRandom random = new SplittableRandom(1);
        for (long step = (long) PASSES * codes.length; step > 0; step--) {
            int row = random.nextInt(codes.length);
            double[] numbers = numbers(history, row);
            double gap = 1 / (1 + Math.exp(-logOdds(weights, codes[row], numbers))) - labels[row];
            for (int at = 0; at < NUMBERS; at++) {
                move(weights, squares, at, gap * numbers[at]);
            }
            for (int at : codes[row]) {
                move(weights, squares, at, gap);
            }
        }
        return weights;
    }

    private static void move(double[] weights, double[] squares, int at, double gradient) {
        double slope = gradient + PENALTY * weights[at];
        squares[at] += slope * slope;
        weights[at] -= STEP * slope / Math.sqrt(squares[at] + 1e-8);
    }

    private static double logOdds(double[] weights, int[] codes, double[] numbers) {
        double sum = 0;
        for (int at = 0; at < NUMBERS; at++) {
            sum += weights[at] * numbers[at];
        }
        for (int at : codes) {
            sum += weights[at];
        }
        return sum;
    }

    private static double[] numbers(Declarations declarations, int row) {
        return new double[] {
            1,
            SCALE * Math.log1p(declarations.number(Field.NET_MASS, row)),
            SCALE * Math.log1p(declarations.number(Field.VALUE, row))
        };
    }
}
