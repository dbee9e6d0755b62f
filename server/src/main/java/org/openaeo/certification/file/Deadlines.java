package org.openaeo.certification.file;

import org.openaeo.certification.procedure.CaseFile;

/** Whoever wakes the house when a clock of a case has run out, or its party is to be reminded. */
public interface Deadlines {
    /** Brings the timers of the case into step with its clocks, in this transaction. */
    void follow(CaseFile file);
}
