package org.openaeo.platform.security;

import java.util.Optional;

/** Where people can be written to. */
public interface MailAddresses {
    /**
     * The address of whoever {@link CurrentUser#id} told; empty where none is known, or the account is closed. The name
     * somebody signs in with is their address where it is one.
     */
    Optional<String> of(String actor);
}
