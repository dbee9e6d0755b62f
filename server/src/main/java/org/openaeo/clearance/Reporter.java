package org.openaeo.clearance;

import java.util.Optional;

/**
 * Who reports an outcome.
 *
 * @param name of the person or of the sending system, as it signs in
 * @param office the one office for which it may report; empty where it may for all
 */
public record Reporter(String name, OutcomeSource source, Optional<String> office) {
    public boolean mayReportFor(String anOffice) {
        return office.isEmpty() || office.get().equals(anOffice);
    }
}
