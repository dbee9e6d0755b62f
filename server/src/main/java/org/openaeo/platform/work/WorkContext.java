package org.openaeo.platform.work;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.openaeo.engine.Progress;

/** What a piece of running work has and tells. */
public interface WorkContext {
    WorkId id();

    /** As given when it was started. */
    Map<String, String> arguments();

    /** The uploaded file; it is deleted when the work ends. */
    Optional<Path> upload();

    /** Shows how far it has come. Reporting ends the work, by an exception, once somebody has asked it to stop. */
    Progress progress();

    /**
     * Where a person goes to see what came of it: a path of ours. Said inside the transaction with which the
     * result begins to count, and as its last step, it ends the work in that same transaction: both stand or
     * neither, so that no kill in between makes finished work look interrupted.
     */
    void resultAt(String path);
}
