package org.openaeo.trust.transfer;

import java.util.List;
import java.util.Optional;

/**
 * What a file does, or did, to the register.
 *
 * @param kind empty where the columns are those of neither kind
 * @param lines below the header
 * @param entered operators or statements that are new
 * @param changed operators whose name or identifiers changed
 * @param known lines that say what the register knows already
 * @param rejected lines with faults
 * @param faults the first of them, at most {@link #SHOWN}; the reject file has all
 * @param taken whether the register was changed
 */
public record ImportReport(
        Optional<ImportKind> kind,
        long lines,
        long entered,
        long changed,
        long known,
        long rejected,
        List<Fault> faults,
        boolean taken) {
    /** The most faults that a report carries. */
    public static final int SHOWN = 200;

    public ImportReport {
        faults = List.copyOf(faults);
    }

    /** Whether the file as a whole cannot be taken: without its columns no line can be read. */
    public boolean isRefused() {
        return lines == 0 && !faults.isEmpty();
    }
}
