package org.openaeo.engine.model;

/**
 * A strictly rising map from a tree model's margin to a probability: beta calibration (Kull, Silva Filho, Flach,
 * AISTATS 2017), logit q = a ln p - b ln(1 - p) + c with a, b above 0 and p the margin's own probability.
 */
record Calibration(double a, double b, double c) {
    static final Calibration IDENTITY = new Calibration(1, 1, 0);

    private static final double LEAST_SLOPE = 0.01;
    private static final int STEPS = 50;
    private static final double RIDGE = 1e-6;

    Calibration {
        if (!(a > 0) || !(b > 0) || Double.isNaN(c)) {
            throw new IllegalArgumentException("calibration must rise: " + a + ", " + b + ", " + c);
        }
    }

    /** The calibrated log-odds of a margin. */
    double logOdds(double margin) {
        return -a * softplus(-margin) + b * softplus(margin) + c;
    }

    double probability(double margin) {
        return 1 / (1 + Math.exp(-logOdds(margin)));
    }

    /** Fits to margins of rows that the trees have not seen, by Newton's method on the log-likelihood. */
    static Calibration fit(float[] margins, boolean[] irregular) {
        double[] parameters = {1, 1, 0};
        boolean[] free = {true, true, true};
        newton(margins, irregular, parameters, free);
        for (int slope = 0; slope < 2; slope++) {
            if (parameters[slope] < LEAST_SLOPE) {
                parameters[slope] = LEAST_SLOPE;
                free[slope] = false;
                newton(margins, irregular, parameters, free);
            }
        }
        double a = Math.max(LEAST_SLOPE, parameters[0]);
        double b = Math.max(LEAST_SLOPE, parameters[1]);
        return Double.isFinite(a + b + parameters[2]) ? new Calibration(a, b, parameters[2]) : IDENTITY;
    }

    private static void newton(float[] margins, boolean[] irregular, double[] parameters, boolean[] free) {
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[3];
            double[][] hessian = new double[3][3];
            double[] x = {0, 0, 1};
            for (int row = 0; row < margins.length; row++) {
                x[0] = -softplus(-margins[row]);
                x[1] = softplus(margins[row]);
                double odds = parameters[0] * x[0] + parameters[1] * x[1] + parameters[2];
                double p = 1 / (1 + Math.exp(-odds));
                for (int i = 0; i < 3; i++) {
                    gradient[i] += x[i] * (p - (irregular[row] ? 1 : 0));
                    for (int j = 0; j < 3; j++) {
                        hessian[i][j] += x[i] * x[j] * p * (1 - p);
                    }
                }
            }
            if (move(parameters, gradient, hessian, free) < 1e-10) {
                return;
            }
        }
    }

    private static double move(double[] parameters, double[] gradient, double[][] hessian, boolean[] free) {
        for (int i = 0; i < 3; i++) {
            hessian[i][i] += RIDGE * (1 + hessian[i][i]);
            for (int j = 0; j < 3; j++) {
                if (!free[i] || !free[j]) {
                    hessian[i][j] = i == j ? 1 : 0;
                }
            }
            gradient[i] = free[i] ? gradient[i] : 0;
        }
        double[] delta = LinearSystem.solve(hessian, gradient);
        double largest = 0;
        for (int i = 0; i < 3; i++) {
            double limited = Math.clamp(delta[i], -1.0, 1.0);
            parameters[i] -= limited;
            largest = Math.max(largest, Math.abs(limited));
        }
        return largest;
    }

    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /** Gaussian elimination of three equations; their matrix is positive definite. */
    private static final class LinearSystem {
        static double[] solve(double[][] matrix, double[] right) {
            int n = right.length;
            double[] x = right.clone();
            for (int pivot = 0; pivot < n; pivot++) {
                for (int row = pivot + 1; row < n; row++) {
                    double factor = matrix[row][pivot] / matrix[pivot][pivot];
                    for (int column = pivot; column < n; column++) {
                        matrix[row][column] -= factor * matrix[pivot][column];
                    }
                    x[row] -= factor * x[pivot];
                }
            }
            for (int row = n - 1; row >= 0; row--) {
                for (int column = row + 1; column < n; column++) {
                    x[row] -= matrix[row][column] * x[column];
                }
                x[row] /= matrix[row][row];
            }
            return x;
        }
    }
}
