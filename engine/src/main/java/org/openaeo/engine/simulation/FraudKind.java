package org.openaeo.engine.simulation;

import java.util.List;
import java.util.Locale;

/** The kinds of fraud that are planted. */
public enum FraudKind {
    /** The price is declared too low; the goods are what they are said to be. */
    UNDERVALUATION(false),
    /** The goods are declared under a neighbouring line with a lower rate; value and mass are right. */
    MISCLASSIFICATION(true),
    /** A country with an agreement of free trade is declared as origin of goods made elsewhere. */
    FALSE_ORIGIN(true),
    /** Other goods of a distant, cheaper chapter are declared, so that value and mass do not fit each other. */
    MISDESCRIPTION(false);

    private static final List<FraudKind> ALL = List.of(values());

    private final boolean drifts;

    FraudKind(boolean drifts) {
        this.drifts = drifts;
    }

    public static List<FraudKind> all() {
        return ALL;
    }

    /** What the column {@code irregularity} calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it moves on to other goods, countries and parties when the drift comes. */
    public boolean drifts() {
        return drifts;
    }
}
