package org.openaeo.platform.work;

import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;

/** Who may do what with work of which kind. */
@Component
public class WorkKinds {
    private final Workshop workshop;
    private final CurrentUser user;

    WorkKinds(Workshop workshop, CurrentUser user) {
        this.workshop = workshop;
        this.user = user;
    }

    /** Whether the current user may stop such work and run it again: by role, or because they started it. */
    public boolean mayDecide(WorkReport work) {
        return user.id().equals(work.startedBy()) || rolesOf(work).stream().anyMatch(user::has);
    }

    /** Whether the current user may see how it stands. */
    public boolean maySee(WorkReport work) {
        return mayDecide(work) || user.has(Role.ADMINISTRATOR);
    }

    private Set<Role> rolesOf(WorkReport work) {
        return workshop.kind(work.kind()).roles();
    }
}
