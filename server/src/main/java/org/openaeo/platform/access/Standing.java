package org.openaeo.platform.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.openaeo.platform.people.PersonStore;

/**
 * Ends a session whose person has been disabled, has other roles or another password since signing in:
 * a change bites at the next click, on every server. Ends every session after a working day, too,
 * however busy it was.
 */
final class Standing extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(12);

    private final PersonStore people;
    private final Clock clock;

    Standing(PersonStore people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person && !stands(person)) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stands(SignedIn person) {
        return person.at().plus(LONGEST).isAfter(clock.instant())
                && people.standing(person.id())
                        .filter(version -> version == person.version())
                        .isPresent();
    }
}
