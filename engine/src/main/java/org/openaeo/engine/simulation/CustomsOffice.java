package org.openaeo.engine.simulation;

import java.util.List;
import java.util.Locale;

/**
 * A customs office of Aurelia; names and sizes are invented.
 *
 * @param code country and three letters, as a UN/LOCODE would be
 * @param name its proper name, the same in every language
 * @param kind how goods arrive there
 * @param weight how much arrives there, against the others
 */
public record CustomsOffice(String code, String name, Kind kind, double weight) {
    /** How goods arrive, with the code of UN/CEFACT Recommendation 19 for the mode of transport. */
    public enum Kind {
        SEA("1"),
        RAIL("2"),
        ROAD("3"),
        AIR("4");

        private final String modeCode;

        Kind(String modeCode) {
            this.modeCode = modeCode;
        }

        public String modeCode() {
            return modeCode;
        }
    }

    private static final List<CustomsOffice> ALL = CsvTable.read(
            "offices.csv",
            row -> new CustomsOffice(
                    row.getField("code"),
                    row.getField("name"),
                    Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                    Double.parseDouble(row.getField("weight"))));

    public static List<CustomsOffice> all() {
        return ALL;
    }
}
