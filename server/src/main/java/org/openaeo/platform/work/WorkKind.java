package org.openaeo.platform.work;

/**
 * What can be done as long work; each module contributes its kinds as beans.
 *
 * <p>The texts {@code work.<kind>} (its name) and {@code work.<kind>.<stage>} (each stage it reports) belong into the
 * module's bundles. What it does must become visible in one transaction at its end, so that a crash leaves nothing half
 * done and it can simply be run again.
 */
public interface WorkKind {
    /** Stable, in lower case with hyphens, as it is kept in the database: {@code load-declarations}. */
    String kind();

    /**
     * Does it, on a thread of its own and outside any transaction.
     *
     * @throws WorkRefused to end it with a sentence for the person who asked
     */
    void run(WorkContext context);

    /** Where its result is looked at, once it is done; the default is the page of the work itself. */
    default String resultPath(Work work) {
        return "/work/" + work.id();
    }
}
