package org.openaeo.trust;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something came to light that bears on whether an operator still deserves its trust, such as an irregularity found
 * at an inspection.
 *
 * <p>Whoever finds it implements this as an event; whoever watches over authorisations listens. Nobody's name is in
 * it: the party is the code that the declaration gave.
 */
public interface ComplianceSignal {
    /** The code by which the declaration named the party. */
    String party();

    /** What the party was in that declaration. */
    OperatorRole role();

    /** When the declaration was lodged. */
    Instant lodged();

    /** When it came to light. */
    Instant found();

    /** The declaration's id. */
    String declaration();

    /** The kind of irregularity, as a code of whoever found it. */
    String irregularity();

    /** Duty and tax recovered, in the currency that the declaration is in. */
    BigDecimal revenue();
}
