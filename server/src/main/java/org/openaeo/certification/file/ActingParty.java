package org.openaeo.certification.file;

import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.Actor;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;

/** Whoever acts now, as a party of the procedure. */
@Component
class ActingParty {
    private final CurrentUser user;

    ActingParty(CurrentUser user) {
        this.user = user;
    }

    Actor now() {
        Actor.Side side = user.has(Role.TRADER) ? Actor.Side.APPLICANT : Actor.Side.CUSTOMS;
        return new Actor(user.id(), side, user.roles());
    }
}
