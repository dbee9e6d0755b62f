package org.openaeo.platform.work;

/** How a piece of long work stands. */
public enum WorkState {
    QUEUED,
    RUNNING,
    DONE,
    /** It ended with a sentence that says why. */
    FAILED,
    /** The server stopped while it ran; nothing of it was kept, and it may be run again. */
    INTERRUPTED,
    CANCELLED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean mayRunAgain() {
        return this == FAILED || this == INTERRUPTED || this == CANCELLED;
    }
}
