package org.openaeo.certification.procedure;

import java.util.Set;

import org.openaeo.platform.security.Role;

/**
 * Who acts in a case file.
 *
 * @param id as it is kept with what they did
 */
public record Actor(String id, Side side, Set<Role> roles) {
    /** What acts by itself: the clocks, and what other parts of the house report. */
    public static final Actor SYSTEM = new Actor("system", Side.SYSTEM, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** On which side of the counter. */
    public enum Side {
        /** The company, and who acts for it. */
        APPLICANT,
        CUSTOMS,
        SYSTEM
    }

    public static Actor applicant(String id) {
        return new Actor(id, Side.APPLICANT, Set.of(Role.TRADER));
    }

    public static Actor customs(String id, Role... roles) {
        return new Actor(id, Side.CUSTOMS, Set.of(roles));
    }
}
