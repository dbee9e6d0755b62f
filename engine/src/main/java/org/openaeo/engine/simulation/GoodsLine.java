package org.openaeo.engine.simulation;

import java.util.Locale;
import java.util.Map;

/**
 * A line of Aurelia's tariff: a real subheading of the Harmonized System with an invented rate.
 *
 * @param hs six digits
 * @param rate duty in per cent of the customs value
 * @param usdPerKg the usual price, in US dollars a kilogram
 * @param weight how much it is traded, against the other lines
 * @param peakMonth the month in which it is traded most, 1 to 12; 0 where trade is even
 * @param names short descriptions by language
 */
public record GoodsLine(
        String hs, double rate, double usdPerKg, double weight, int peakMonth, Map<String, String> names) {

    public GoodsLine {
        names = Map.copyOf(names);
    }

    public String chapter() {
        return hs.substring(0, 2);
    }

    public String heading() {
        return hs.substring(0, 4);
    }

    /** The short description, in English where the language has none. */
    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", hs));
    }
}
