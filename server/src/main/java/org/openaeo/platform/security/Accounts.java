package org.openaeo.platform.security;

/** Making accounts where no administrator does it by hand, as for a demonstration. */
public interface Accounts {
    /** Gives that person an account with that password, or leaves alone the one that has the name already. */
    PersonId ensure(NewPerson person, String password);
}
