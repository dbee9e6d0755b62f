package org.openaeo.platform.access;

import java.time.Duration;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.people.PersonStore;

/**
 * Signing in with name and password. Every failure looks alike from outside and takes as long. Nobody
 * comes in whose coming could not be recorded.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final PersonStore people;
    private final Trials trials;
    private final AuditTrail audit;
    private final DaoAuthenticationProvider passwords;

    PasswordSignIn(PersonStore people, Trials trials, AuditTrail audit, PasswordEncoder encoder) {
        this.people = people;
        this.trials = trials;
        this.audit = audit;
        this.passwords = new DaoAuthenticationProvider(name -> people.bySignInName(name)
                .map(person -> new SignedIn(person, SignedIn.TIME.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown")));
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var name = authentication.getName();
        var address = address(authentication);
        var wait = trials.wait(name, address);
        if (wait.isPositive()) {
            throw new TooManyTrials(wait);
        }
        try {
            var signedIn = passwords.authenticate(authentication);
            audit.recordFor(
                    "person:" + signedIn.getName(), new SignInEvent.Succeeded("person:" + signedIn.getName(), address));
            trials.succeeded(name, address);
            return signedIn;
        } catch (InternalAuthenticationServiceException e) {
            throw e; // an outage is nobody's wrong password
        } catch (AuthenticationException e) {
            trials.failed(name, address);
            // What was typed may be a password in the wrong field: it is never written down.
            var who = people.bySignInName(name).map(p -> "person:" + p.id()).orElse("person:unknown");
            audit.recordFor("anonymous", new SignInEvent.Failed(who, address));
            throw new BadCredentialsException("refused", e);
        }
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** So many failures that the next trial has to wait. */
    static final class TooManyTrials extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooManyTrials(Duration wait) {
            super("too many trials");
            this.wait = wait;
        }

        /** Whole minutes, rounded up. */
        long minutes() {
            return Math.max(1, wait.plusSeconds(59).toMinutes());
        }
    }
}
