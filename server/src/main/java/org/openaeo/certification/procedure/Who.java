package org.openaeo.certification.procedure;

import org.openaeo.platform.security.Role;

/** Who may perform an act. */
public enum Who {
    APPLICANT,
    OFFICER,
    VALIDATOR,
    DECISION_MAKER,
    /** Clocks that ran out, and what other parts of the house report. */
    SYSTEM;

    public boolean is(Actor actor) {
        return switch (this) {
            case APPLICANT -> actor.side() == Actor.Side.APPLICANT;
            case OFFICER -> customs(actor, Role.AEO_OFFICER);
            case VALIDATOR -> customs(actor, Role.VALIDATOR);
            case DECISION_MAKER -> customs(actor, Role.DECISION_MAKER);
            case SYSTEM -> actor.side() == Actor.Side.SYSTEM;
        };
    }

    private static boolean customs(Actor actor, Role role) {
        return actor.side() == Actor.Side.CUSTOMS && actor.roles().contains(role);
    }
}
