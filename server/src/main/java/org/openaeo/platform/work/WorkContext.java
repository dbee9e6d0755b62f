package org.openaeo.platform.work;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a running piece of work has in hand. */
public interface WorkContext {
    WorkId id();

    Map<String, String> args();

    /** The file that was given along, kept until the work is done. */
    Optional<Path> upload();

    /** Who asked for it, as in {@code CurrentUser.id()}. */
    String askedBy();

    /**
     * Tells how far it is; cheap enough to be called for every chunk. Ends the work by an exception of its own when
     * somebody has cancelled it.
     *
     * @param stage stable code, named by the text {@code work.<kind>.<stage>}
     * @param total -1 where it is not known
     */
    void progress(String stage, long done, long total);

    /** A fact about the outcome to be shown: rows read, the id of the model made. */
    void result(String name, String value);
}
