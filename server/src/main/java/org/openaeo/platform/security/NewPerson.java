package org.openaeo.platform.security;

import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.OfficeCode;

/**
 * Somebody who is to get an account.
 *
 * @param signInName what they type to sign in; compared in small letters
 * @param name as people call them
 */
public record NewPerson(String signInName, String name, Set<Role> roles, Optional<OfficeCode> office) {
    public NewPerson {
        roles = Set.copyOf(roles);
        if (signInName.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A person has a name and a name to sign in with");
        }
    }
}
