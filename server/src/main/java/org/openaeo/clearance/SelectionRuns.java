package org.openaeo.clearance;

import java.util.Optional;

import org.openaeo.engine.Progress;

/** Deciding what a day brought: who is inspected, and why. */
public interface SelectionRuns {
    /**
     * Decides every declaration that a day brought to the offices, under the plan and the model in force. Lists that
     * stand are replaced, as long as nobody has worked from them. All of it is done, or nothing.
     */
    SelectionAnswer run(SelectionOrder order, Progress progress);

    Optional<SelectionRun> find(RunId id);

    /** Decides a run's declarations again, from the facts as scored and the run's own model, plan and seed. */
    Optional<ReplayReport> replay(RunId id);
}
