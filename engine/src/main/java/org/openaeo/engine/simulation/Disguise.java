package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/** Bends what is declared away from what the goods are, and leaves the traces that each kind of fraud leaves. */
final class Disguise {
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final int[] agreements;
    private final int[] freeLines;

    Disguise() {
        List<Integer> agreement = new ArrayList<>();
        for (int country = 0; country < countries.size(); country++) {
            if (countries.get(country).agreement()) {
                agreement.add(country);
            }
        }
        agreements = agreement.stream().mapToInt(Integer::intValue).toArray();
        List<Integer> free = new ArrayList<>();
        for (int line = 0; line < tariff.size(); line++) {
            if (tariff.line(line).rate() <= 4) {
                free.add(line);
            }
        }
        freeLines = free.stream().mapToInt(Integer::intValue).toArray();
    }

    void apply(FraudKind kind, Consignment goods, boolean drifted, Draws draws) {
        goods.fraud = kind;
        switch (kind) {
            case UNDERVALUATION -> goods.value = shareOf(goods.trueValue, draws.between(0.3, 0.82));
            case MISCLASSIFICATION -> misclassify(goods, draws);
            case FALSE_ORIGIN -> pretendOrigin(goods, drifted, draws);
            case MISDESCRIPTION -> misdescribe(goods, draws);
        }
    }

    private void misclassify(Consignment goods, Draws draws) {
        int[] beside = tariff.cheaperNeighbours(goods.trueLine);
        goods.line = beside[draws.below(beside.length)];
        goods.rate = goods.preference
                ? Tariff.PREFERENTIAL_RATE
                : tariff.line(goods.line).rate();
        goods.value = shareOf(goods.trueValue, draws.between(0.88, 1.0));
    }

    /** Mostly the goods do not even call at the country; after the drift another one serves. */
    private void pretendOrigin(Consignment goods, boolean drifted, Draws draws) {
        int favourite = number(drifted ? "XC" : "XB");
        goods.origin = draws.chance(0.55) ? favourite : agreements[draws.below(agreements.length)];
        if (draws.chance(0.45)) {
            goods.departure = goods.origin;
        }
        goods.preference = true;
        goods.rate = Tariff.PREFERENTIAL_RATE;
    }

    private void misdescribe(Consignment goods, Draws draws) {
        String chapter = tariff.line(goods.trueLine).chapter();
        int line = freeLines[draws.below(freeLines.length)];
        while (tariff.line(line).chapter().equals(chapter)) {
            line = freeLines[draws.below(freeLines.length)];
        }
        goods.line = line;
        goods.rate =
                goods.preference ? Tariff.PREFERENTIAL_RATE : tariff.line(line).rate();
        goods.value = shareOf(goods.trueValue, draws.between(0.45, 0.95));
        goods.massKg = Math.max(0.1, Math.round(goods.massKg * draws.between(0.7, 1.0) * 10) / 10.0);
    }

    private static double shareOf(double value, double share) {
        return Math.max(0.01, Consignment.cents(value * share));
    }

    private int number(String code) {
        for (int country = 0; country < countries.size(); country++) {
            if (countries.get(country).code().equals(code)) {
                return country;
            }
        }
        throw new IllegalStateException("no country " + code);
    }
}
