package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.List;

/** Makes consignments as honest trade would: who, what, when, by which way, how heavy and at what price. */
final class Shipments {
    private static final double ONE_OFF = 0.06;
    private static final double ONE_OFF_WORTH = 14_000;
    private static final double PREFERENCE_CLAIMED = 0.8;
    private static final double UNUSUAL_ROUTE = 0.03;
    private static final double MASS_SPREAD = 0.55;
    private static final double BULK_DISCOUNT = -0.06;
    private static final double SALE = 0.03;

    private final TradeSettings settings;
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final Calendar calendar;
    private final Routes routes = new Routes();
    private final Flows flows;
    private final Importers importers;

    Shipments(TradeSettings settings, Population population, Calendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
        flows = new Flows(settings, new Parties(settings, population), routes);
        importers = new Importers(settings, population, flows);
    }

    /** @param day counted from 0 */
    Consignment make(int day, long row, Draws draws) {
        LocalDate date = calendar.date(day);
        long minute = calendar.epochMinute(day, row, draws.uniform());
        Importer importer = importers.any(day, draws);
        Flow flow = flow(importer, date, draws);
        int departure = draws.chance(UNUSUAL_ROUTE) ? routes.anyHub(draws) : flow.departure();
        double massKg = tenths(draws.logNormal(flow.massKg(), MASS_SPREAD));
        double value = Consignment.cents(massKg * usdPerKg(flow, massKg, draws));
        double fullRate = tariff.line(flow.line()).rate();
        boolean preference =
                countries.get(flow.origin()).agreement() && fullRate > 0 && draws.chance(PREFERENCE_CLAIMED);
        double rate = preference ? Tariff.PREFERENTIAL_RATE : fullRate;
        return new Consignment(date, minute, importer, flow, departure, massKg, value, preference, rate);
    }

    static double tenths(double massKg) {
        return Math.max(0.1, Math.round(massKg * 10) / 10.0);
    }

    /** Mostly a habit, in its season; sometimes something the importer never did before. */
    private Flow flow(Importer importer, LocalDate date, Draws draws) {
        if (!importer.newcomer() && draws.chance(ONE_OFF)) {
            return flows.make(flows.anyLine(draws), importer.operator().tin(), ONE_OFF_WORTH, draws);
        }
        Flow flow = importer.flows()[importer.pace().draw(draws)];
        for (int again = 0; again < 4 && !draws.chance(inSeason(flow.line(), date)); again++) {
            flow = importer.flows()[importer.pace().draw(draws)];
        }
        return flow;
    }

    private double inSeason(int line, LocalDate date) {
        int peak = tariff.line(line).peakMonth();
        return peak == 0 ? 0.65 : 0.65 + 0.35 * StrictMath.cos((date.getMonthValue() - peak) * Math.PI / 6);
    }

    /** What is truly paid: the line's price at the country's level, the flow's, and chance; bulk is cheaper. */
    private double usdPerKg(Flow flow, double massKg, Draws draws) {
        double spread = 0.1 + 0.22 * Draws.uniformOf(settings.seed() ^ 0x591d, flow.line());
        double sale = draws.chance(SALE) ? draws.between(0.55, 0.85) : 1;
        return tariff.line(flow.line()).usdPerKg()
                * countries.get(flow.origin()).price()
                * flow.priceLevel()
                * StrictMath.pow(massKg / flow.massKg(), BULK_DISCOUNT)
                * draws.logNormal(1, spread)
                * sale;
    }
}
