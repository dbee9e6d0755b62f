package org.openaeo.engine;

/**
 * How far a long piece of work has come, as told to whoever waits for it.
 *
 * <p>Called from the working thread, often; implementations must be cheap. One that throws ends the work: that is how
 * it is stopped.
 */
@FunctionalInterface
public interface Progress {
    /** Nobody waits. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage a stable code of what is being done now, for example {@code read} or {@code train}
     * @param done units finished in this stage
     * @param total units in this stage, or -1 where that is not known beforehand
     */
    void report(String stage, long done, long total);
}
