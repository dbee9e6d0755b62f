package org.openaeo.certification.company;

import java.util.Map;

/**
 * An offer to act for a company.
 *
 * @param label what whoever invites calls the invited, until they join
 * @param email to which it is mailed; empty where the link is handed over
 */
public record Invitation(
        CompanyId company,
        Membership.Kind kind,
        String label,
        String email,
        Map<Section, Right> rights,
        Right otherwise) {
    public Invitation {
        rights = Map.copyOf(rights);
        if (kind == Membership.Kind.OWNER) {
            throw new IllegalArgumentException("Nobody is invited as owner");
        }
    }
}
