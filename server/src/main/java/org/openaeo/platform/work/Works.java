package org.openaeo.platform.work;

import java.util.List;
import java.util.Optional;

/** Long work: started, looked at, stopped, and run again after an interruption. */
public interface Works {
    /** Queues it. It begins when the caller's transaction, if there is one, has been committed; if that fails, its file is deleted. */
    WorkId start(WorkOrder order);

    Optional<WorkReport> find(WorkId id);

    /** The latest first. */
    List<WorkReport> recent(int most);

    /** Asks it to stop; it ends at its next report of progress. False where it had ended before. */
    boolean stop(WorkId id);

    /** Starts an interrupted work anew, with the same file; empty where it is not one or the file is not here. */
    Optional<WorkId> runAgain(WorkId id);

    /** Gives an interrupted work up: nobody is asked about it any more, and its file is deleted. False where it is not one. */
    boolean giveUp(WorkId id);
}
