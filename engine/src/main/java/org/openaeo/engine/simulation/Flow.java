package org.openaeo.engine.simulation;

/**
 * A habit of an importer: this line from that seller by that way, again and again.
 *
 * @param line number of the tariff line
 * @param origin number of the country of origin
 * @param departure number of the country the goods come from
 * @param office where they arrive
 * @param seller who sells them
 * @param sellerLean the seller's leaning towards fraud, as an addend in log-odds
 * @param declarant who declares them
 * @param declarantLean the declarant's leaning
 * @param carrier who carries them
 * @param priceLevel what this importer pays, against the usual price
 * @param massKg the usual net mass of a consignment
 * @param procedure the customs procedure
 * @param importType what kind of import it is
 * @param importUse what the goods are for
 * @param payment how they are paid
 */
record Flow(
        int line,
        int origin,
        int departure,
        CustomsOffice office,
        String seller,
        double sellerLean,
        String declarant,
        double declarantLean,
        String carrier,
        double priceLevel,
        double massKg,
        String procedure,
        String importType,
        String importUse,
        String payment) {}
