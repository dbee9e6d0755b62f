package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openaeo.engine.declaration.Dictionary;

/** Those who sell, declare and carry: operators of the population, and the unregistered sellers of other countries. */
final class Parties {
    private static final double REGISTERED_SELLERS = 0.8;
    private static final double BAD_SELLERS = 0.05;
    private static final double BAD_SELLER_LEAN = 1.2;
    private static final double BAD_DECLARANTS = 0.07;
    private static final double BAD_DECLARANT_LEAN = 0.9;
    private static final double DECLARES_ITSELF = 0.12;

    private final TradeSettings settings;
    private final List<Country> countries = Country.all();
    private final Crowd declarants;
    private final Crowd carriers;
    private final List<Optional<Crowd>> exporters = new ArrayList<>();

    Parties(TradeSettings settings, Population population) {
        this.settings = settings;
        declarants = new Crowd(population.inRole(OperatorRole.DECLARANT));
        carriers = new Crowd(population.inRole(OperatorRole.CARRIER));
        List<Population.Member> sellers = population.inRole(OperatorRole.EXPORTER);
        for (Country country : countries) {
            List<Population.Member> there = sellers.stream()
                    .filter(seller -> seller.operator().country().equals(country.code()))
                    .toList();
            exporters.add(there.isEmpty() ? Optional.empty() : Optional.of(new Crowd(there)));
        }
    }

    String seller(int country, Draws draws) {
        Optional<Crowd> registered = exporters.get(country);
        if (registered.isPresent() && draws.chance(REGISTERED_SELLERS)) {
            return registered.get().anyTin(draws);
        }
        int sellers = (int) (40 + countries.get(country).weight() * 12);
        double skew = draws.uniform();
        long number = (long) (skew * skew * sellers);
        return countries.get(country).code() + (1_000_000 + (number * 7_919L + country * 104_729L) % 8_999_993L);
    }

    String declarant(String importer, Draws draws) {
        return draws.chance(DECLARES_ITSELF) ? importer : declarants.anyTin(draws);
    }

    String carrier(Draws draws) {
        return carriers.anyTin(draws);
    }

    double sellerLean(String seller) {
        return place(seller) < BAD_SELLERS && settings.effects().parties() ? BAD_SELLER_LEAN : 0;
    }

    /** An importer that declares for itself leans once, not twice. */
    double declarantLean(String declarant, String importer) {
        boolean bad = place(declarant) < BAD_DECLARANTS && !declarant.equals(importer);
        return bad && settings.effects().parties() ? BAD_DECLARANT_LEAN : 0;
    }

    private double place(String party) {
        return Draws.uniformOf(settings.seed() ^ 0x1ea4, Dictionary.hashOf(party));
    }
}
