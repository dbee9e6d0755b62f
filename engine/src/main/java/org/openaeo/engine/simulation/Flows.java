package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.List;

import org.openaeo.engine.declaration.Dictionary;

/** Makes the habits of importers: what from where, sold, shipped, carried and declared by whom. */
final class Flows {
    private static final String[] IMPORT_TYPES = {"11", "12", "15", "21"};
    private static final String[] IMPORT_USES = {"21", "11", "22"};
    private static final String[] PAYMENTS = {"11", "14", "43"};

    private final long seed;
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final List<Operator> declarants;
    private final List<Operator> carriers;
    private final List<List<Operator>> exporters = new ArrayList<>();
    private final WeightedChoice lines;
    private final WeightedChoice hubs;
    private final List<Integer> hubNumbers = new ArrayList<>();
    private final WeightedChoice[] originsOfLine;
    private final WeightedChoice[] officesOfKind;
    private final List<List<CustomsOffice>> offices = new ArrayList<>();

    Flows(TradeSettings settings, Population population) {
        seed = settings.seed();
        declarants = population.inRole(OperatorRole.DECLARANT);
        carriers = population.inRole(OperatorRole.CARRIER);
        for (Country country : countries) {
            exporters.add(population.inRole(OperatorRole.EXPORTER).stream()
                    .filter(exporter -> exporter.country().equals(country.code()))
                    .toList());
        }
        lines = new WeightedChoice(tariff.lines().stream()
                .mapToDouble(line -> line.weight() * StrictMath.sqrt(line.weight()))
                .toArray());
        originsOfLine = new WeightedChoice[tariff.size()];
        for (int line = 0; line < tariff.size(); line++) {
            originsOfLine[line] = origins(line);
        }
        for (int country = 0; country < countries.size(); country++) {
            if (countries.get(country).hub()) {
                hubNumbers.add(country);
            }
        }
        hubs = new WeightedChoice(hubNumbers.stream()
                .mapToDouble(hub -> countries.get(hub).weight())
                .toArray());
        officesOfKind = new WeightedChoice[CustomsOffice.Kind.values().length];
        for (CustomsOffice.Kind kind : CustomsOffice.Kind.values()) {
            List<CustomsOffice> ofKind = CustomsOffice.all().stream()
                    .filter(office -> office.kind() == kind)
                    .toList();
            offices.add(ofKind);
            officesOfKind[kind.ordinal()] = new WeightedChoice(
                    ofKind.stream().mapToDouble(CustomsOffice::weight).toArray());
        }
    }

    int anyLine(Draws draws) {
        return lines.draw(draws);
    }

    int anyHub(Draws draws) {
        return hubNumbers.get(hubs.draw(draws));
    }

    /** A habit around a line, of somebody whose consignments are worth about that many dollars. */
    Flow make(int line, String importer, double usdWorth, Draws draws) {
        int origin = originsOfLine[line].draw(draws);
        Country from = countries.get(origin);
        int departure = !from.border() && draws.chance(0.09) ? anyHub(draws) : origin;
        double usdPerKg = tariff.line(line).usdPerKg();
        CustomsOffice.Kind kind = kind(from, usdPerKg, draws);
        CustomsOffice office = offices.get(kind.ordinal()).get(officesOfKind[kind.ordinal()].draw(draws));
        String seller = seller(origin, draws);
        String declarant = draws.chance(0.12) ? importer : oneOf(declarants, draws);
        double massKg = Math.max(0.5, usdWorth / usdPerKg * draws.logNormal(1, 0.7));
        return new Flow(
                line,
                origin,
                departure,
                office,
                seller,
                lean(seller, 0.05, 1.2),
                declarant,
                declarant.equals(importer) ? 0 : lean(declarant, 0.07, 0.9),
                oneOf(carriers, draws),
                draws.logNormal(1, 0.16),
                massKg,
                skewed(IMPORT_TYPES, draws),
                skewed(IMPORT_USES, draws),
                skewed(PAYMENTS, draws));
    }

    private WeightedChoice origins(int line) {
        double[] weights = new double[countries.size()];
        for (int country = 0; country < weights.length; country++) {
            // Few countries supply most of a line: the exponent makes shares uneven, line by line.
            double taste = StrictMath.exp(1.4 * Draws.normalOf(seed ^ 0x0116, line * 1_000L + country));
            weights[country] =
                    countries.get(country).weightFor(tariff.line(line).chapter()) * taste;
        }
        return new WeightedChoice(weights);
    }

    private static CustomsOffice.Kind kind(Country from, double usdPerKg, Draws draws) {
        if (from.border() && draws.chance(0.75)) {
            return draws.chance(0.14) ? CustomsOffice.Kind.RAIL : CustomsOffice.Kind.ROAD;
        }
        double byAir = usdPerKg > 60 ? 0.85 : usdPerKg > 15 ? 0.35 : 0.05;
        return draws.chance(byAir) ? CustomsOffice.Kind.AIR : CustomsOffice.Kind.SEA;
    }

    private String seller(int origin, Draws draws) {
        List<Operator> registered = exporters.get(origin);
        double skew = draws.uniform();
        if (!registered.isEmpty() && draws.chance(0.8)) {
            return registered.get((int) (skew * skew * registered.size())).tin();
        }
        int sellers = (int) (40 + countries.get(origin).weight() * 12);
        int number = (int) (skew * skew * sellers);
        return countries.get(origin).code() + (1_000_000 + (number * 7_919L + origin * 104_729L) % 8_999_993L);
    }

    /** A few parties lean towards fraud, all others not at all. */
    private double lean(String party, double share, double lean) {
        double place = Draws.uniformOf(seed ^ 0x1ea4, Dictionary.hashOf(party));
        return place < share ? lean : 0;
    }

    private static String oneOf(List<Operator> operators, Draws draws) {
        double skew = draws.uniform();
        return operators.get((int) (skew * skew * operators.size())).tin();
    }

    private static String skewed(String[] codes, Draws draws) {
        double skew = draws.uniform();
        return codes[(int) (skew * skew * skew * codes.length)];
    }
}
