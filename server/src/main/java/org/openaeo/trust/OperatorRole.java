package org.openaeo.trust;

import java.util.Locale;
import java.util.Optional;

/**
 * A part that an operator plays in the supply chain and for which it may be authorised.
 *
 * <p>The roles are data of the programme; those that a declaration names are constants here, because clearance asks
 * for them.
 */
public record OperatorRole(String code) implements Comparable<OperatorRole> {
    public static final OperatorRole IMPORTER = new OperatorRole("IMPORTER");
    public static final OperatorRole EXPORTER = new OperatorRole("EXPORTER");
    /** The customs broker or other declarant. */
    public static final OperatorRole BROKER = new OperatorRole("BROKER");

    public static final OperatorRole CARRIER = new OperatorRole("CARRIER");

    public OperatorRole {
        CodeText.checked("operator role", code);
    }

    /** The code as typed or sent, in any case; empty where it has not the form of a code. */
    public static Optional<OperatorRole> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return CodeText.isWellFormed(code) ? Optional.of(new OperatorRole(code)) : Optional.empty();
    }

    @Override
    public int compareTo(OperatorRole other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
