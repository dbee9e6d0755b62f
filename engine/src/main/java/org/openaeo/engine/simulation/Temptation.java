package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * How likely it is that something is wrong with a consignment, and what.
 *
 * <p>Each kind of fraud is a risk that competes with the others. Its intensity is the exponential of a sum of leanings
 * (importer, seller, declarant, line, origin, line with origin) times the opportunity, which is the duty the kind
 * would save. Something is wrong with probability 1 - exp(-sum of intensities), and it is one kind with probability in
 * proportion to its intensity. After the drift, misclassification and false origin take their leanings of lines and
 * countries, and their importers, from another world; the others stay as they are.
 */
final class Temptation {
    private static final int KINDS = FraudKind.all().size();
    private static final double LINE_SPREAD = 0.9;
    private static final double ORIGIN_SPREAD = 0.5;
    private static final double PAIR_SPREAD = 0.5;
    private static final double BETRAYAL = 3.4;
    private static final double RING_LEAN = 2.2;

    private final TradeSettings settings;
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final double[][][] lineLean = new double[2][KINDS][];
    private final double[][][] originLean = new double[2][KINDS][];
    private final double[][] opportunity = new double[KINDS][];
    private double level;

    Temptation(TradeSettings settings) {
        this.settings = settings;
        for (FraudKind kind : FraudKind.all()) {
            for (int world = 0; world < 2; world++) {
                lineLean[world][kind.ordinal()] = leans(kind, world, 0, tariff.size(), LINE_SPREAD);
                originLean[world][kind.ordinal()] = leans(kind, world, 1, countries.size(), ORIGIN_SPREAD);
            }
            opportunity[kind.ordinal()] = new double[tariff.size()];
            for (int line = 0; line < tariff.size(); line++) {
                opportunity[kind.ordinal()][line] = opportunity(kind, line);
            }
        }
    }

    /** Sets the addend that all intensities share. */
    void setLevel(double level) {
        this.level = level;
    }

    /** Writes the intensity of each kind, given which world the line's and country's leanings come from. */
    double intensities(Consignment goods, boolean drifted, double[] into) {
        double sum = 0;
        Importer importer = goods.importer;
        double party = importer.lean() + goods.flow.sellerLean() + goods.flow.declarantLean();
        if (!goods.date.isBefore(importer.goesBadOn())) {
            party += BETRAYAL;
        }
        Country origin = countries.get(goods.trueOrigin);
        for (FraudKind kind : FraudKind.all()) {
            int at = kind.ordinal();
            double chance = opportunity[at][goods.trueLine];
            if (chance == 0
                    || (goods.trueRate == 0 && kind != FraudKind.MISDESCRIPTION)
                    || (kind == FraudKind.FALSE_ORIGIN && origin.agreement())) {
                into[at] = 0;
                continue;
            }
            boolean moved = drifted && drifts(kind);
            int world = moved ? 1 : 0;
            long pair = ((world * KINDS + at) * 10_000L + goods.trueLine) * 1_000 + goods.trueOrigin;
            double lean = level
                    + party
                    + importer.style()[at]
                    + (moved && importer.joinsRing() ? RING_LEAN : 0)
                    + origin.risk()
                    + lineLean[world][at][goods.trueLine]
                    + originLean[world][at][goods.trueOrigin]
                    + PAIR_SPREAD * Draws.normalOf(settings.seed() ^ 0x9a12, pair);
            into[at] = chance * StrictMath.exp(lean);
            sum += into[at];
        }
        return sum;
    }

    boolean drifted(LocalDate day) {
        return settings.drift().map(date -> !day.isBefore(date)).orElse(false);
    }

    static boolean drifts(FraudKind kind) {
        return kind == FraudKind.MISCLASSIFICATION || kind == FraudKind.FALSE_ORIGIN;
    }

    static double probability(double intensity) {
        return 1 - StrictMath.exp(-intensity);
    }

    private double opportunity(FraudKind kind, int line) {
        double rate = tariff.line(line).rate();
        return switch (kind) {
            case UNDERVALUATION -> scaled(rate);
            case MISCLASSIFICATION -> 1.3 * scaled(largestGap(line));
            case FALSE_ORIGIN -> 0.7 * scaled(rate);
            case MISDESCRIPTION -> rate < 5 ? 0 : 0.4 * scaled(rate);
        };
    }

    private double largestGap(int line) {
        double gap = 0;
        for (int beside : tariff.cheaperNeighbours(line)) {
            gap = Math.max(gap, tariff.line(line).rate() - tariff.line(beside).rate());
        }
        return gap;
    }

    private static double scaled(double dutyPoints) {
        return dutyPoints <= 0 ? 0 : Math.min(2.5, StrictMath.pow(dutyPoints / 12, 0.8));
    }

    private double[] leans(FraudKind kind, int world, int what, int count, double spread) {
        int from = drifts(kind) ? world : 0;
        double[] leans = new double[count];
        for (int at = 0; at < count; at++) {
            long key = ((from * 2L + what) * KINDS + kind.ordinal()) * 100_000 + at;
            leans[at] = spread * Draws.normalOf(settings.seed() ^ 0x4ea7, key);
        }
        return leans;
    }
}
