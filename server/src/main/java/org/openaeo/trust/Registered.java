package org.openaeo.trust;

import java.util.Set;

/** What became of a {@link NewOperator} or of a change to an operator's identifiers. */
public sealed interface Registered {
    /** A new operator stands in the register. */
    record Entered(OperatorId operator) implements Registered {}

    /** It was there; its name or identifiers changed. */
    record Changed(OperatorId operator) implements Registered {}

    /** It was there just so. */
    record AlreadyKnown(OperatorId operator) implements Registered {}

    /** It was not taken, for all of these reasons. */
    record Refused(Set<Objection> objections) implements Registered {
        public Refused {
            objections = Set.copyOf(objections);
        }
    }
}
