package org.openaeo.clearance;

import java.util.List;

/** The answer to a wish to decide a day. */
public sealed interface SelectionAnswer {

    /** It is decided; the lists are in force. */
    record Decided(SelectionRun run) implements SelectionAnswer {}

    /** Nothing was lodged that day at those offices, as far as was known. */
    record NothingLodged() implements SelectionAnswer {}

    /** Inspectors have begun to work from lists that stand, so they cannot be replaced. */
    record AlreadyInspected(List<String> offices) implements SelectionAnswer {
        public AlreadyInspected {
            offices = List.copyOf(offices);
        }
    }
}
