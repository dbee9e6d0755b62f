package org.openaeo.engine.simulation;

import java.util.List;
import java.util.Set;

/**
 * A country that Aurelia trades with. Weights, risks and prices are invented.
 *
 * @param code ISO 3166-1 alpha-2; {@code XA}, {@code XB}, {@code XC} are user-assigned
 * @param weight how much comes from there, against the others
 * @param risk how tempting its goods are, as an addend in log-odds
 * @param price its price level; 1 is the world's
 * @param agreement whether Aurelia has an agreement of free trade with it
 * @param hub whether goods of other countries are shipped through it
 * @param border whether it borders Aurelia, so that goods come by road
 * @param chapters the chapters of the Harmonized System it is strong in
 */
record Country(
        String code,
        double weight,
        double risk,
        double price,
        boolean agreement,
        boolean hub,
        boolean border,
        Set<String> chapters) {

    private static final List<Country> ALL = CsvTable.read(
            "countries.csv",
            row -> new Country(
                    row.getField("code"),
                    Double.parseDouble(row.getField("weight")),
                    Double.parseDouble(row.getField("risk")),
                    Double.parseDouble(row.getField("price")),
                    row.getField("agreement").equals("1"),
                    row.getField("hub").equals("1"),
                    row.getField("border").equals("1"),
                    Set.of(row.getField("chapters").split(" "))));

    static List<Country> all() {
        return ALL;
    }

    /** The place in {@link #all} of the country with a code. */
    static int numberOf(String code) {
        for (int number = 0; number < ALL.size(); number++) {
            if (ALL.get(number).code().equals(code)) {
                return number;
            }
        }
        throw new IllegalArgumentException("no trade with " + code);
    }

    /** How much of a chapter comes from here. */
    double weightFor(String chapter) {
        return weight * (chapters.contains(chapter) ? 8 : 1);
    }
}
