package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ways goods come: through which country, by what means and to which office. */
final class Routes {
    private static final double THROUGH_HUB = 0.09;

    private final List<Country> countries = Country.all();
    private final int[] hubs;
    private final WeightedChoice hub;
    private final List<List<CustomsOffice>> offices = new ArrayList<>();
    private final List<WeightedChoice> office = new ArrayList<>();

    Routes() {
        hubs = IntStream.range(0, countries.size())
                .filter(country -> countries.get(country).hub())
                .toArray();
        hub = new WeightedChoice(IntStream.of(hubs)
                .mapToDouble(country -> countries.get(country).weight())
                .toArray());
        for (CustomsOffice.Kind kind : CustomsOffice.Kind.values()) {
            List<CustomsOffice> ofKind = CustomsOffice.all().stream()
                    .filter(place -> place.kind() == kind)
                    .toList();
            offices.add(ofKind);
            office.add(new WeightedChoice(
                    ofKind.stream().mapToDouble(CustomsOffice::weight).toArray()));
        }
    }

    /** The number of a country through which others ship. */
    int anyHub(Draws draws) {
        return hubs[hub.draw(draws)];
    }

    /** The number of the country that goods of an origin usually come from. */
    int departure(int origin, Draws draws) {
        boolean direct = countries.get(origin).border() || !draws.chance(THROUGH_HUB);
        return direct ? origin : anyHub(draws);
    }

    CustomsOffice office(int origin, double usdPerKg, Draws draws) {
        int kind = kind(countries.get(origin), usdPerKg, draws).ordinal();
        return offices.get(kind).get(office.get(kind).draw(draws));
    }

    /** Neighbours send by road and rail; the dearer by weight, the likelier by air. */
    private static CustomsOffice.Kind kind(Country from, double usdPerKg, Draws draws) {
        if (from.border() && draws.chance(0.75)) {
            return draws.chance(0.14) ? CustomsOffice.Kind.RAIL : CustomsOffice.Kind.ROAD;
        }
        double byAir = usdPerKg > 60 ? 0.85 : usdPerKg > 15 ? 0.35 : 0.05;
        return draws.chance(byAir) ? CustomsOffice.Kind.AIR : CustomsOffice.Kind.SEA;
    }
}
