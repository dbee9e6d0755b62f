package org.openaeo.platform.access;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Acting;

/** Lends a thread somebody's name. */
@Component
class NameLent implements Acting {
    /** A name without rights. */
    static final class Token extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final String actor;

        Token(String actor) {
            super(List.of());
            this.actor = actor;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return actor;
        }
    }

    @Override
    public void inTheNameOf(String actor, Runnable deed) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Token(actor));
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
