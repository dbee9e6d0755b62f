package org.openaeo.certification.procedure;

import org.openaeo.platform.security.Role;

/** On whose desk a case lies. */
public enum Desk {
    APPLICANT(Role.TRADER),
    OFFICER(Role.AEO_OFFICER),
    VALIDATOR(Role.VALIDATOR),
    DECISION_MAKER(Role.DECISION_MAKER);

    private final Role role;

    Desk(Role role) {
        this.role = role;
    }

    /** Who sits there. */
    public Role role() {
        return role;
    }
}
