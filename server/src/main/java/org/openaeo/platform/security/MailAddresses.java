package org.openaeo.platform.security;

import java.util.Locale;
import java.util.Optional;

/** Where people can be written to. */
public interface MailAddresses {
    /**
     * Where to reach whoever {@link CurrentUser#id} told; empty where no address is known, or the account is closed. It
     * is the address kept with the account, else the name somebody signs in with where that is one.
     */
    Optional<Reach> of(String actor);

    /** @param language that they want mail in; empty where they never said */
    record Reach(String address, Optional<Locale> language) {}
}
