package org.openaeo.certification.company;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody who acts for a company.
 *
 * @param person as {@link org.openaeo.platform.security.CurrentUser#id()} gives it
 * @param rights by section; an owner has them all and needs none named
 * @param otherwise the right in sections that are not named
 */
public record Membership(
        CompanyId company, String person, Kind kind, Map<Section, Right> rights, Right otherwise, Instant since) {
    public Membership {
        rights = Map.copyOf(rights);
    }

    /** On which footing. */
    public enum Kind {
        /** Registered the company, or was put on the same footing: may do everything. */
        OWNER,
        COLLEAGUE,
        /** Of another firm, works for this one. */
        CONSULTANT
    }

    public Right in(Section section) {
        return kind == Kind.OWNER ? Right.SUBMIT : rights.getOrDefault(section, otherwise);
    }

    public boolean may(Right wanted, Section section) {
        return in(section).allows(wanted);
    }

    /** Whether there may be some section that they read. */
    public boolean readsSome() {
        return isOwner()
                || otherwise.allows(Right.READ)
                || rights.values().stream().anyMatch(right -> right.allows(Right.READ));
    }

    public boolean isOwner() {
        return kind == Kind.OWNER;
    }
}
