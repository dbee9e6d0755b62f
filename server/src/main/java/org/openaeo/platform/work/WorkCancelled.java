package org.openaeo.platform.work;

/** Unwinds a piece of work that somebody has cancelled. */
final class WorkCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkCancelled() {
        super("cancelled", null, false, false);
    }
}
