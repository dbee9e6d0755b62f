package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One goods item on its way: what it truly is, and what is declared of it. Filled anew for every row. */
final class Consignment {
    int day;
    LocalDate date = LocalDate.MIN;
    long epochMinute;
    Importer importer = NOBODY;
    Flow flow = NO_FLOW;
    String trust = Operator.NO_TRUST;

    int trueLine;
    int trueOrigin;
    double trueValue;
    double trueRate;

    int line;
    int origin;
    int departure;
    boolean preference;
    double rate;
    double massKg;
    double value;

    @Nullable
    FraudKind fraud;

    double hazard;

    private static final Flow NO_FLOW =
            new Flow(0, 0, 0, CustomsOffice.all().getFirst(), "", 0, "", 0, "", 1, 1, "", "", "");
    private static final Importer NOBODY = new Importer(
            "",
            new Operator("", "", "XA", OperatorRole.IMPORTER, OperatorSize.MICRO, List.of()),
            0,
            new double[FraudKind.all().size()],
            LocalDate.MAX,
            false,
            true,
            new Flow[] {NO_FLOW},
            new WeightedChoice(new double[] {1}));

    /** What was to pay less what was declared, never below zero. */
    double dutyEvaded() {
        return fraud == null ? 0 : Math.max(0, cents(trueValue * trueRate / 100 - value * rate / 100));
    }

    static double cents(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
