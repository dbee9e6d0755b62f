package org.openaeo.platform.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;

/** The current user as Spring Security knows it in this thread. */
@Component
class ContextUser implements CurrentUser {
    @Override
    public String id() {
        var authentication = authentication();
        if (authentication == null) {
            return "system";
        }
        if (authentication instanceof AnonymousAuthenticationToken) {
            return "anonymous";
        }
        if (authentication instanceof NameLent.Token lent) {
            return lent.getName();
        }
        var kind = authentication.getPrincipal() instanceof Jwt ? "client:" : "person:";
        return kind + authentication.getName();
    }

    @Override
    public String name() {
        return person().map(SignedIn::name).orElseGet(this::id);
    }

    @Override
    public Set<Role> roles() {
        var authentication = authentication();
        if (authentication == null) {
            return Set.of();
        }
        return Arrays.stream(Role.values())
                .filter(role -> authentication.getAuthorities().stream()
                        .anyMatch(a -> role.authority().equals(a.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<OfficeCode> office() {
        return person().flatMap(SignedIn::office);
    }

    private static Optional<SignedIn> person() {
        var authentication = authentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
