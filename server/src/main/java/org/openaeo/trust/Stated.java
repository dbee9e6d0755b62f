package org.openaeo.trust;

import java.util.Set;

/** What became of a {@link NewStatement}. */
public sealed interface Stated {
    /** It stands, under that number. */
    record Recorded(AuthorisationId authorisation, int number) implements Stated {}

    /** The same was said before under that number, so nothing was added. */
    record AlreadyKnown(AuthorisationId authorisation, int number) implements Stated {}

    /** It was not taken, for all of these reasons. */
    record Refused(Set<Objection> objections) implements Stated {
        public Refused {
            objections = Set.copyOf(objections);
        }
    }
}
