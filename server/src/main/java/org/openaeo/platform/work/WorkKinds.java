package org.openaeo.platform.work;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;

/** The kinds of work that the modules know, and who may do what with them. */
@Component
public class WorkKinds {
    private final ObjectProvider<WorkKind> kinds;
    private final CurrentUser user;

    /** @param kinds asked for late, because a kind may itself start work */
    WorkKinds(ObjectProvider<WorkKind> kinds, CurrentUser user) {
        this.kinds = kinds;
        this.user = user;
    }

    /** Whether the current user may stop such work and run it again: by role, or because they started it. */
    public boolean mayDecide(WorkReport work) {
        return user.id().equals(work.startedBy())
                || rolesOf(work.kind()).stream().anyMatch(user::has);
    }

    /** Whether the current user may see how it stands. */
    public boolean maySee(WorkReport work) {
        return mayDecide(work) || user.has(Role.ADMINISTRATOR);
    }

    /** The kind of that name; empty for one that an earlier version of the server knew. */
    Optional<WorkKind> named(String name) {
        return kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }

    /** Who may decide about work of that kind, whoever started it. */
    Set<Role> rolesOf(String name) {
        return named(name).map(WorkKind::roles).orElse(Set.of());
    }

    void refuseTwoOfOneName() {
        var names = new HashSet<String>();
        kinds.stream().map(WorkKind::kind).filter(name -> !names.add(name)).forEach(name -> {
            throw new IllegalStateException("Two kinds of work are called " + name);
        });
    }
}
