package org.openaeo.engine.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** Bends what is declared away from what the goods are, and leaves the traces that each kind of fraud leaves. */
final class Disguise {
    /** Where goods of false origin are said to come from, before and after the drift. */
    private static final String FIRST_CONDUIT = "XB";

    private static final String SECOND_CONDUIT = "XC";
    private static final double BY_CONDUIT = 0.55;
    private static final double CALLS_AT_CONDUIT = 0.45;
    private static final double HARMLESS_RATE = 4;

    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final int[] agreements = IntStream.range(0, countries.size())
            .filter(country -> countries.get(country).agreement())
            .toArray();
    private final int[] harmlessLines = IntStream.range(0, tariff.size())
            .filter(line -> tariff.line(line).rate() <= HARMLESS_RATE)
            .toArray();

    void apply(FraudKind kind, Consignment goods, boolean drifted, Draws draws) {
        goods.fraud = kind;
        switch (kind) {
            case UNDERVALUATION -> goods.value = Consignment.cents(goods.trueValue * draws.between(0.3, 0.82));
            case MISCLASSIFICATION -> misclassify(goods, draws);
            case FALSE_ORIGIN -> pretendOrigin(goods, drifted, draws);
            case MISDESCRIPTION -> misdescribe(goods, draws);
        }
    }

    private void misclassify(Consignment goods, Draws draws) {
        int[] beside = tariff.cheaperNeighbours(goods.trueLine());
        goods.line = beside[draws.below(beside.length)];
        goods.rate = tariff.line(goods.line).rate();
        goods.value = Consignment.cents(goods.trueValue * draws.between(0.88, 1.0));
    }

    /** Often the goods do not even call at the country. */
    private void pretendOrigin(Consignment goods, boolean drifted, Draws draws) {
        int conduit = Country.numberOf(drifted ? SECOND_CONDUIT : FIRST_CONDUIT);
        goods.origin = draws.chance(BY_CONDUIT) ? conduit : agreements[draws.below(agreements.length)];
        if (draws.chance(CALLS_AT_CONDUIT)) {
            goods.departure = goods.origin;
        }
        goods.preference = true;
        goods.rate = Tariff.PREFERENTIAL_RATE;
    }

    private void misdescribe(Consignment goods, Draws draws) {
        String chapter = tariff.line(goods.trueLine()).chapter();
        int line = harmlessLines[draws.below(harmlessLines.length)];
        while (tariff.line(line).chapter().equals(chapter)) {
            line = harmlessLines[draws.below(harmlessLines.length)];
        }
        goods.line = line;
        goods.rate = tariff.line(line).rate();
        goods.value = Consignment.cents(goods.trueValue * draws.between(0.45, 0.95));
        goods.massKg = Shipments.tenths(goods.trueMassKg * draws.between(0.7, 1.0));
    }
}
