package org.openaeo.certification.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openaeo.standards.Lapse;

/** The one table of what may be done in a case file. What is not in it cannot happen. */
public final class TransitionTable {
    /** Every line; among those of one act and stage the first whose circumstances hold counts. */
    public static final List<Transition> LINES = lines();

    private TransitionTable() {}

    private static List<Transition> lines() {
        List<Transition> all = new ArrayList<>(ApplicationLines.LINES);
        all.addAll(MonitoringLines.LINES);
        all.addAll(HoldingLines.LINES);
        all.addAll(SideLines.LINES);
        all.addAll(LapseLines.LINES);
        return List.copyOf(all);
    }

    /** The lines that concern the act, wherever the case stands. */
    static List<Transition> concerning(Act act, Optional<Lapse> atEnd) {
        return LINES.stream().filter(line -> line.concerns(act, atEnd)).toList();
    }
}
