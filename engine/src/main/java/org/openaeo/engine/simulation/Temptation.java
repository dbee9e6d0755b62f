package org.openaeo.engine.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * How likely it is that something is wrong with a consignment, and what.
 *
 * <p>Each kind of fraud is a risk that competes with the others. Its intensity is the exponential of a sum of leanings
 * (importer, seller, declarant, line, origin, line with origin) times the opportunity, which is the duty the kind
 * would save. Something is wrong with probability 1 - exp(-sum of intensities), and it is one kind with probability in
 * proportion to its intensity: the usual model of competing risks.
 *
 * <p>There are two worlds of leanings. After the drift, the kinds that drift take their lines, countries and pairs
 * from the second, and a ring of importers that was clean before joins in; the other kinds stay as they are.
 */
final class Temptation {
    private static final int KINDS = FraudKind.all().size();
    private static final double LINE_SPREAD = 0.9;
    private static final double ORIGIN_SPREAD = 0.5;
    private static final double PAIR_SPREAD = 0.5;
    private static final double BETRAYAL_LEAN = 3.4;
    private static final double RING_LEAN = 2.2;

    private final TradeSettings settings;
    private final List<Country> countries = Country.all();
    private final boolean goodsLean;
    private final double[][] lineLean;
    private final double[][] originLean;
    private final double[][] opportunity;
    private final double[] level = new double[2];

    Temptation(TradeSettings settings) {
        this.settings = settings;
        goodsLean = settings.effects().goods();
        lineLean = leans(0, Tariff.aurelia().size(), LINE_SPREAD);
        originLean = leans(1, countries.size(), ORIGIN_SPREAD);
        opportunity = new double[KINDS][];
        for (FraudKind kind : FraudKind.all()) {
            opportunity[kind.ordinal()] = Opportunity.ofLines(kind);
        }
    }

    /** Sets the addend that all intensities share, before and after the drift. */
    void setLevel(boolean drifted, double addend) {
        level[drifted ? 1 : 0] = addend;
    }

    /** Whether the drift has come by the day of a consignment. */
    boolean drifted(Consignment goods) {
        return settings.drift().map(day -> !goods.date.isBefore(day)).orElse(false);
    }

    /** Writes the intensity of each kind and returns their sum, as it is before or after the drift. */
    double intensities(Consignment goods, boolean drifted, double[] into) {
        Arrays.fill(into, 0);
        if (goods.trueRate == 0) {
            return 0;
        }
        boolean fromAgreement = countries.get(goods.trueOrigin()).agreement();
        double common = level[drifted ? 1 : 0]
                + party(goods)
                + (goodsLean ? countries.get(goods.trueOrigin()).risk() : 0);
        double sum = 0;
        for (FraudKind kind : FraudKind.all()) {
            int at = kind.ordinal();
            double chance = opportunity[at][goods.trueLine()];
            if (chance > 0 && !(kind == FraudKind.FALSE_ORIGIN && fromAgreement)) {
                boolean moved = drifted && kind.drifts();
                double ring = moved && goods.importer.joinsRing() ? RING_LEAN : 0;
                double lean = common + goods.importer.style()[at] + ring + goods(goods, kind, moved ? 1 : 0);
                into[at] = chance * StrictMath.exp(lean);
                sum += into[at];
            }
        }
        return sum;
    }

    static double probability(double intensity) {
        return 1 - StrictMath.exp(-intensity);
    }

    private static double party(Consignment goods) {
        boolean betrayed = !goods.date.isBefore(goods.importer.betraysFrom());
        return goods.importer.lean()
                + goods.flow.sellerLean()
                + goods.flow.declarantLean()
                + (betrayed ? BETRAYAL_LEAN : 0);
    }

    private double goods(Consignment goods, FraudKind kind, int world) {
        if (!goodsLean) {
            return 0;
        }
        int of = world * KINDS + kind.ordinal();
        long pair = (of * 10_000L + goods.trueLine()) * 1_000 + goods.trueOrigin();
        return lineLean[of][goods.trueLine()]
                + originLean[of][goods.trueOrigin()]
                + PAIR_SPREAD * Draws.normalOf(settings.seed() ^ 0x9a12, pair);
    }

    /** Leanings by world and kind. */
    private double[][] leans(int what, int count, double spread) {
        double[][] leans = new double[2 * KINDS][count];
        for (int of = 0; of < leans.length; of++) {
            for (int at = 0; at < count; at++) {
                long key = (of * 2L + what) * 100_000 + at;
                leans[of][at] = spread * Draws.normalOf(settings.seed() ^ 0x4ea7, key);
            }
        }
        return leans;
    }
}
