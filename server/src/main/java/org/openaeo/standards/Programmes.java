package org.openaeo.standards;

import java.util.List;
import java.util.Optional;

/** The programme profiles of the administration: the one in force and every one before it. */
public interface Programmes {
    /** Who put the profile into force that comes with the product. */
    String SHIPPED_BY = "system";

    /** The profile in force; at first that of the setting {@code openaeo.standards.programme}. */
    ProgrammeVersion current();

    Optional<ProgrammeVersion> find(int number);

    /** Versions below {@code below}, the latest first. */
    List<ProgrammeVersion> before(int below, int atMost);
}
