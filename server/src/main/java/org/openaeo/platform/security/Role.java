package org.openaeo.platform.security;

/**
 * What a person may be in the administration, or towards it. A person may be several; a trader's people are traders and
 * nothing else.
 */
public enum Role {
    /** Trains models, keeps the plan, runs the selection. */
    ANALYST,
    /** Works the inspection list and records outcomes. */
    INSPECTOR,
    /** Receives applications, looks after operators and their authorisations. */
    AEO_OFFICER,
    /** Visits operators and says what was found. */
    VALIDATOR,
    /** Decides upon applications and authorisations; never upon what the same person validated. */
    DECISION_MAKER,
    /** Acts for a company that applies for an authorisation or holds one. */
    TRADER,
    /** Looks after people, machines and the audit trail. */
    ADMINISTRATOR;

    /** Whether whoever is this is of the administration; a trader is its guest. */
    public boolean isOfStaff() {
        return this != TRADER;
    }

    /** The name under which Spring Security knows it: {@code hasRole('ANALYST')} asks for this. */
    public String authority() {
        return "ROLE_" + name();
    }
}
