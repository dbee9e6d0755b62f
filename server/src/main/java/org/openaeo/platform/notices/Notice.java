package org.openaeo.platform.notices;

import java.util.List;
import java.util.Set;

import org.openaeo.platform.security.Role;

/**
 * Something that people of certain roles should see on whatever page they are.
 *
 * @param message key of the sentence
 * @param arguments of the sentence: texts of their own, or {@code MessageSourceResolvable}s to be put into the reader's language
 * @param path where it can be dealt with
 */
public record Notice(String message, List<?> arguments, String path, Set<Role> roles) {
    public Notice {
        arguments = List.copyOf(arguments);
        roles = Set.copyOf(roles);
    }
}
