package org.openaeo.platform.security;

import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.OfficeCode;

/**
 * Who is acting in this moment: the signed-in person, the machine whose token came with the request, or
 * the system itself. Inject it; each call looks again, so a singleton may keep it.
 */
public interface CurrentUser {
    /** Stable and fit for records: {@code person:<id>}, {@code client:<id>} for a machine, {@code system}, or {@code anonymous}. */
    String id();

    /** As people call them. */
    String name();

    Set<Role> roles();

    /** The office a person works at; empty for machines and for people of all offices. */
    Optional<OfficeCode> office();

    /** Whether this is one of the administration's own people. */
    default boolean isOfStaff() {
        return roles().stream().anyMatch(Role::isOfStaff);
    }

    default boolean has(Role role) {
        return roles().contains(role);
    }
}
