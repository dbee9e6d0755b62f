package org.openaeo.platform.web;

import java.util.Set;

import org.openaeo.platform.security.Role;

/**
 * A section in the masthead. A module contributes one by declaring it as a bean.
 *
 * @param message key of its name
 * @param path where it leads; the section is marked as current on every page below it
 * @param roles who sees it; empty means everybody of the administration
 * @param order from the left; tens leave room between
 */
public record MenuEntry(String message, String path, Set<Role> roles, int order) {
    public MenuEntry {
        roles = Set.copyOf(roles);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A menu path begins with /: " + path);
        }
    }

    public boolean isFor(Set<Role> holder) {
        return roles.isEmpty()
                ? holder.stream().anyMatch(Role::isOfStaff)
                : roles.stream().anyMatch(holder::contains);
    }

    public boolean isCurrent(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
