package org.openaeo.clearance;

import java.util.Locale;

/**
 * A wish to bring declarations in.
 *
 * @param origin where the rows come from
 * @param title what people call it: the file's name, or what was generated
 * @param mapping the name of the column mapping that explains the rows
 * @param by who wishes it
 * @param learnt since when the administration counts as having known it
 */
public record LoadOrder(Origin origin, String title, String mapping, String by, Learnt learnt) {
    private static final int LONGEST = 200;

    /** Where the rows of a load come from. */
    public enum Origin {
        UPLOAD,
        GENERATED,
        /** Another system sent them. */
        API;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LoadOrder {
        title = shortened(title.strip());
        mapping = shortened(mapping.strip());
        if (title.isEmpty() || mapping.isEmpty()) {
            throw new IllegalArgumentException("a load has a title and a mapping");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
