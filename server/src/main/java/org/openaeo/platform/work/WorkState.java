package org.openaeo.platform.work;

/** Where a piece of work stands. */
public enum WorkState {
    /** Waits for its turn. */
    QUEUED,
    RUNNING,
    DONE,
    /** Ended with a fault that running it again would meet again. */
    FAILED,
    /** The server stopped while it ran; nothing of it stands, and it can be run again. */
    INTERRUPTED,
    /** Somebody stopped it; nothing of it stands. */
    CANCELLED;

    /** Whether more is to come. */
    public boolean open() {
        return this == QUEUED || this == RUNNING;
    }
}
