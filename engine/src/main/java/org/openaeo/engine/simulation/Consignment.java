package org.openaeo.engine.simulation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One goods item on its way: what it truly is, which never changes, and what is declared of it, which may be bent. */
final class Consignment {
    final LocalDate date;
    final long epochMinute;
    final Importer importer;
    final Flow flow;
    /** The code of the importer's trust level on the day. */
    final String trust;

    final double trueMassKg;
    final double trueValue;
    /** Duty in per cent that is due on the true goods. */
    final double trueRate;

    int line;
    int origin;
    int departure;
    boolean preference;
    double rate;
    double massKg;
    double value;

    @Nullable
    FraudKind fraud;

    Consignment(
            LocalDate date,
            long epochMinute,
            Importer importer,
            Flow flow,
            int departure,
            double massKg,
            double value,
            boolean preference,
            double rate) {
        this.date = date;
        this.epochMinute = epochMinute;
        this.importer = importer;
        this.flow = flow;
        trust = importer.operator().trustOn(date);
        trueMassKg = massKg;
        trueValue = value;
        trueRate = rate;
        line = flow.line();
        origin = flow.origin();
        this.departure = departure;
        this.preference = preference;
        this.rate = rate;
        this.massKg = massKg;
        this.value = value;
    }

    int trueLine() {
        return flow.line();
    }

    int trueOrigin() {
        return flow.origin();
    }

    /** What was to pay less what was declared, never below zero. */
    double dutyEvaded() {
        return fraud == null ? 0 : Math.max(0, Math.round(trueValue * trueRate - value * rate) / 100.0);
    }

    static double cents(double amount) {
        return Math.max(0.01, Math.round(amount * 100) / 100.0);
    }
}
