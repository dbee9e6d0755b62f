package org.openaeo.platform.security;

import java.util.Set;

/** Making machine clients where no administrator does it by hand, as for a demonstration. */
public interface MachineAccounts {
    /** Lets a new machine of that name ask for tokens. */
    MachineCredentials register(String name, Set<Scope> scopes);
}
