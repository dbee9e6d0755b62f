package org.openaeo.engine.simulation;

/** What each kind of fraud could save on each line, as a factor around 1: nobody cheats where nothing is to be won. */
final class Opportunity {
    private static final double USUAL_RATE = 12;
    private static final double LARGEST = 2.5;

    private Opportunity() {}

    static double[] ofLines(FraudKind kind) {
        double[] opportunities = new double[Tariff.aurelia().size()];
        for (int line = 0; line < opportunities.length; line++) {
            opportunities[line] = of(kind, line);
        }
        return opportunities;
    }

    private static double of(FraudKind kind, int line) {
        double rate = Tariff.aurelia().line(line).rate();
        return switch (kind) {
            case UNDERVALUATION -> scaled(rate);
            case MISCLASSIFICATION -> 1.3 * scaled(largestGap(line));
            case FALSE_ORIGIN -> 0.7 * scaled(rate);
            case MISDESCRIPTION -> rate < 5 ? 0 : 0.4 * scaled(rate);
        };
    }

    private static double largestGap(int line) {
        Tariff tariff = Tariff.aurelia();
        double gap = 0;
        for (int beside : tariff.cheaperNeighbours(line)) {
            gap = Math.max(gap, tariff.line(line).rate() - tariff.line(beside).rate());
        }
        return gap;
    }

    /** Grows a little slower than the duty saved, and not without end. */
    private static double scaled(double dutyPoints) {
        return Math.min(LARGEST, StrictMath.pow(dutyPoints / USUAL_RATE, 0.8));
    }
}
