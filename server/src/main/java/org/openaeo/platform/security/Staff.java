package org.openaeo.platform.security;

import java.util.List;

/** The people who may be given a task, by what they may do. */
public interface Staff {
    /** Those with that role whose accounts are open, by name. */
    List<Member> having(Role role);

    /**
     * One of them.
     *
     * @param actor as {@link CurrentUser#id} tells it
     */
    record Member(String actor, String name) {}
}
