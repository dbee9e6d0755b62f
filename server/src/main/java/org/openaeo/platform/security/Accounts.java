package org.openaeo.platform.security;

import java.util.Locale;
import java.util.Optional;

/** Making accounts where no administrator does it by hand, as for a demonstration. */
public interface Accounts {
    /** Gives that person an account with that password, or leaves alone the one that has the name already. */
    PersonId ensure(NewPerson person, String password);

    /** Where that person is written to, and in which language. */
    void reachAt(PersonId person, Optional<String> address, Optional<Locale> language);
}
