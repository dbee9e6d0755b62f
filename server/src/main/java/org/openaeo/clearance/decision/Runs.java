package org.openaeo.clearance.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.SelectionRun;

/** Answers which runs decided what. */
@Component
public class Runs {
    private final RunStore store;

    Runs(RunStore store) {
        this.store = store;
    }

    /** The runs whose lists are in force for a day, the latest first. */
    public List<SelectionRun> inForce(LocalDate day, Optional<String> office) {
        return store.inForce(day, office);
    }

    /** The last day, up to the given one, for which there is a list. */
    public Optional<LocalDate> latestDay(LocalDate upTo, Optional<String> office) {
        return store.latestDay(upTo, office);
    }

    /** The latest runs, whatever day they decided. */
    public List<SelectionRun> latest(int most) {
        return store.latest(most);
    }
}
