package org.openaeo.clearance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.openaeo.engine.declaration.FileFault;

/**
 * What became of a load of declarations.
 *
 * @param id of the load
 * @param state whether it was taken
 * @param read rows read, the header not counted
 * @param added declarations that were new
 * @param known rows whose declaration was there already, with the same facts
 * @param differing rows that tell otherwise than what was known; what was known stands
 * @param rejected rows that could not be read
 * @param outcomes inspection outcomes that were new
 * @param firstLodged the earliest lodging time among the rows, empty without any
 * @param lastLodged the latest
 * @param refusal why nothing was taken; empty where it was
 */
public record LoadReport(
        UUID id,
        State state,
        long read,
        long added,
        long known,
        long differing,
        long rejected,
        long outcomes,
        Optional<Instant> firstLodged,
        Optional<Instant> lastLodged,
        Optional<FileFault> refusal) {

    /** Whether a load was taken. A load is taken or refused whole. */
    public enum State {
        MERGED,
        /** Too many rows were bad, or the file is not what its mapping says: nothing of it was taken. */
        REFUSED
    }

    public LoadReport {
        if (refusal.isPresent() != (state == State.REFUSED)) {
            throw new IllegalArgumentException("a refusal, and only a refusal, has a reason");
        }
    }

    /** Whether all of it was known before, so that loading it changed nothing. */
    public boolean changedNothing() {
        return state == State.MERGED && added == 0 && outcomes == 0;
    }
}
