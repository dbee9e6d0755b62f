package org.openaeo.platform.security;

/** What a person may be in the administration. A person may be several. */
public enum Role {
    /** Trains models, keeps the plan, runs the selection. */
    ANALYST,
    /** Works the inspection list and records outcomes. */
    INSPECTOR,
    /** Looks after operators and their authorisations. */
    AEO_OFFICER,
    /** Looks after people, machines and the audit trail. */
    ADMINISTRATOR;

    /** The name under which Spring Security knows it: {@code hasRole('ANALYST')} asks for this. */
    public String authority() {
        return "ROLE_" + name();
    }
}
