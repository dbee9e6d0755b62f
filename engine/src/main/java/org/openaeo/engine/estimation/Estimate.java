package org.openaeo.engine.estimation;

/**
 * An estimate with its interval of confidence, 95 % where nothing else is said.
 *
 * @param value the estimate; {@code NaN} where nothing is known
 * @param low lower end
 * @param high upper end
 * @param inspected how many inspections it rests on
 */
public record Estimate(double value, double low, double high, long inspected) {
    static final double NORMAL_95 = 1.959963984540054;

    /** Nothing is known. */
    public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);

    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    public boolean covers(double truth) {
        return low <= truth && truth <= high;
    }

    /** The same of something so many times as large. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, low * factor, high * factor, inspected);
    }
}
