package org.openaeo.engine.simulation;

import java.util.List;

/** Fills consignments as honest trade would: who, what, when, by which way, how heavy and at what price. */
final class Shipments {
    private static final double ONE_OFF = 0.06;
    private static final double PREFERENCE_CLAIMED = 0.8;

    private final TradeSettings settings;
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final Calendar calendar;
    private final Flows flows;
    private final Importers importers;

    Shipments(TradeSettings settings, Population population, Calendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
        flows = new Flows(settings, population);
        importers = new Importers(settings, population, flows);
    }

    void fill(Consignment goods, int day, long row, Draws draws) {
        goods.day = day;
        goods.date = calendar.date(day);
        goods.epochMinute = calendar.epochMinute(day, row, draws.uniform());
        goods.importer = importers.any(day, draws);
        goods.trust = goods.importer.registered().trustOn(goods.date);
        goods.flow = flow(goods, draws);
        goods.trueLine = goods.flow.line();
        goods.trueOrigin = goods.flow.origin();
        goods.departure = draws.chance(0.03) ? flows.anyHub(draws) : goods.flow.departure();
        goods.massKg = Math.max(0.1, Math.round(draws.logNormal(goods.flow.massKg(), 0.55) * 10) / 10.0);
        goods.trueValue = Consignment.cents(Math.max(1, goods.massKg * usdPerKg(goods, draws)));
        Country origin = countries.get(goods.trueOrigin);
        double fullRate = tariff.line(goods.trueLine).rate();
        goods.preference = origin.agreement() && fullRate > 0 && draws.chance(PREFERENCE_CLAIMED);
        goods.trueRate = goods.preference ? Tariff.PREFERENTIAL_RATE : fullRate;
        goods.line = goods.trueLine;
        goods.origin = goods.trueOrigin;
        goods.rate = goods.trueRate;
        goods.value = goods.trueValue;
        goods.fraud = null;
    }

    /** Mostly a habit, in its season; sometimes something the importer never did before. */
    private Flow flow(Consignment goods, Draws draws) {
        Importer importer = goods.importer;
        if (!importer.newcomer() && draws.chance(ONE_OFF)) {
            return flows.make(flows.anyLine(draws), importer.tin(), 14_000, draws);
        }
        Flow flow = importer.flows()[importer.pace().draw(draws)];
        for (int again = 0; again < 4 && !draws.chance(inSeason(flow.line(), goods)); again++) {
            flow = importer.flows()[importer.pace().draw(draws)];
        }
        return flow;
    }

    private double inSeason(int line, Consignment goods) {
        int peak = tariff.line(line).peakMonth();
        if (peak == 0) {
            return 0.65;
        }
        double apart = (goods.date.getMonthValue() - peak) * Math.PI / 6;
        return 0.65 + 0.35 * StrictMath.cos(apart);
    }

    /** What is truly paid: the line's price at the country's level, the flow's, and chance; bulk is cheaper. */
    private double usdPerKg(Consignment goods, Draws draws) {
        double spread = 0.1 + 0.22 * Draws.uniformOf(settings.seed() ^ 0x591d, goods.trueLine);
        double bulk = StrictMath.pow(goods.massKg / goods.flow.massKg(), -0.06);
        double sale = draws.chance(0.03) ? draws.between(0.55, 0.85) : 1;
        return tariff.line(goods.trueLine).usdPerKg()
                * countries.get(goods.trueOrigin).price()
                * goods.flow.priceLevel()
                * draws.logNormal(1, spread)
                * bulk
                * sale;
    }
}
