package org.openaeo.platform.work;

import java.util.Set;

import org.openaeo.platform.security.Role;

/**
 * Work of one kind; a module declares a bean of this type for each. What it does must stand wholly or
 * not at all: one transaction, or a last step that makes the rest count. It may be killed at any moment
 * and run again from the beginning.
 */
public interface WorkKind {
    /** Stable and dotted, as in {@code risk.training}; {@code work.<kind>.<stage>} in the messages names its stages. */
    String kind();

    /** Who may stop it, and run it again. */
    Set<Role> roles();

    /**
     * Does it, in a thread that acts for the person who started it.
     *
     * @throws WorkFailed with a sentence for people, where the fault is in what was given
     */
    void run(WorkContext context);
}
