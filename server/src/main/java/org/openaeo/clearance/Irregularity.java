package org.openaeo.clearance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of irregularity an inspection found, by its code.
 *
 * <p>Codes are data: a file of another administration may bring its own. Those that an officer can choose here are
 * {@link #KNOWN}, after the headings of the WCO's offence categories.
 *
 * @param code small letters, digits and underscores
 */
public record Irregularity(String code) implements Comparable<Irregularity> {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** The kinds that an officer can choose, in the order in which a form offers them. */
    public static final List<Irregularity> KNOWN = List.of(
            new Irregularity("undervaluation"),
            new Irregularity("misclassification"),
            new Irregularity("false_origin"),
            new Irregularity("misdescription"),
            new Irregularity("quantity"),
            new Irregularity("prohibited"),
            new Irregularity("documents"),
            new Irregularity("other"));

    /** A file does not say what was irregular; no officer can choose it. */
    public static final Irregularity UNSPECIFIED = new Irregularity("unspecified");

    public Irregularity {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code of an irregularity");
        }
    }

    public static Optional<Irregularity> parse(String text) {
        String code = text.strip();
        return CODE.matcher(code).matches() ? Optional.of(new Irregularity(code)) : Optional.empty();
    }

    @Override
    public int compareTo(Irregularity other) {
        return code.compareTo(other.code);
    }
}
