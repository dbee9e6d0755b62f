package org.openaeo.platform.notices;

import java.util.List;
import java.util.Set;

import org.openaeo.platform.security.Role;

/**
 * Something that people of certain roles should see on whatever page they are.
 *
 * @param message key of the sentence
 * @param arguments of the sentence: keys of messages
 * @param path where it can be dealt with
 */
public record Notice(String message, List<String> arguments, String path, Set<Role> roles) {
    public Notice {
        arguments = List.copyOf(arguments);
        roles = Set.copyOf(roles);
    }
}
