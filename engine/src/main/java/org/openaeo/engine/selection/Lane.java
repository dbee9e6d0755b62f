package org.openaeo.engine.selection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The way a declaration takes through clearance, from the lightest control to the heaviest.
 *
 * <p>The order of the constants is the order of precedence: where two grounds name different lanes, the later wins.
 */
public enum Lane {
    /** Released without a control. */
    GREEN,
    /** Released, and audited afterwards. */
    BLUE,
    /** Documents are checked before release. */
    YELLOW,
    /** Goods are inspected before release. */
    RED;

    /** The lane's name in plans and files: its lower-case English word. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean outranks(Lane other) {
        return compareTo(other) > 0;
    }

    public static Optional<Lane> ofCode(String code) {
        return Arrays.stream(values()).filter(lane -> lane.code().equals(code)).findFirst();
    }
}
