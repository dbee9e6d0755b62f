package org.openaeo.engine.simulation;

import org.openaeo.engine.declaration.InspectionOutcome;

/**
 * The policy by which the administration chose in the past, and what its inspectors found.
 *
 * <p>A part is drawn at random. The rest are rule hits and the highest scores of an officer's mind that knows parties
 * and goods only roughly, that learnt what it knows before the drift, and that goes easier on the trusted. Inspectors
 * miss some of what is wrong, and some controls are not made.
 */
final class PastSelection {
    private static final double NOT_CONTROLLED = 0.04;
    private static final double RULED_PAIRS = 0.012;

    private final TradeSettings settings;
    private final double atRandom;
    private double threshold = Double.POSITIVE_INFINITY;

    /** Why a declaration was inspected. */
    enum Reason {
        RANDOM("random"),
        RULE("rule"),
        SCORE("score");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    PastSelection(TradeSettings settings) {
        this.settings = settings;
        atRandom = settings.inspectedShare() * settings.randomShare();
    }

    /** The share of the declarations not drawn at random that are chosen for a rule or a score. */
    double targetedShare() {
        return (settings.inspectedShare() - atRandom) / (1 - atRandom);
    }

    void setThreshold(double threshold) {
        this.threshold = threshold;
    }

    /** What the officer's mind makes of it; a rule hit stands above every score. */
    double score(Consignment goods, double knownIntensity, Draws draws) {
        boolean trusted = !goods.trust.equals(Operator.NO_TRUST);
        double hunch = 0.7 * StrictMath.log(knownIntensity + 1e-4)
                + 0.25 * StrictMath.log(goods.value + 1)
                + (goods.importer.newcomer() ? 0.8 : 0)
                - (trusted ? 1.2 : 0)
                + 1.1 * draws.normal();
        long pair = goods.line * 1_000L + goods.origin;
        boolean ruled = Draws.uniformOf(settings.seed() ^ 0x2011e, pair) < RULED_PAIRS && draws.chance(0.5);
        return ruled ? 1_000 + hunch : hunch;
    }

    boolean drawnAtRandom(Draws draws) {
        return draws.chance(atRandom);
    }

    boolean targeted(double score) {
        return score > threshold;
    }

    static Reason reasonOf(double score) {
        return score >= 500 ? Reason.RULE : Reason.SCORE;
    }

    /** What an inspection finds, or would find. */
    static InspectionOutcome found(Consignment goods, Draws draws) {
        double control = draws.uniform();
        double eye = draws.uniform();
        if (control < NOT_CONTROLLED) {
            return InspectionOutcome.NOT_CONTROLLED;
        }
        FraudKind fraud = goods.fraud;
        return fraud != null && eye < detection(fraud) ? InspectionOutcome.IRREGULAR : InspectionOutcome.CONFORM;
    }

    private static double detection(FraudKind fraud) {
        return switch (fraud) {
            case UNDERVALUATION -> 0.78;
            case MISCLASSIFICATION -> 0.88;
            case FALSE_ORIGIN -> 0.72;
            case MISDESCRIPTION -> 0.94;
        };
    }
}
