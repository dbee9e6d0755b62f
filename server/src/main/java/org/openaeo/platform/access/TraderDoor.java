package org.openaeo.platform.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.TraderPages;

/**
 * Keeps people of companies to their own pages. They are guests in the administration's house: what is not expressly
 * theirs is closed to them, whether it exists or not, and however a new page's own rule may read.
 */
@Component
class TraderDoor implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<String> OWN_ACCOUNT = Set.of("/account", "/account/mail", "/account/password");
    private static final Set<String> STAFF = Stream.of(Role.values())
            .filter(Role::isOfStaff)
            .map(Role::authority)
            .collect(Collectors.toUnmodifiableSet());

    private final AuthenticationTrustResolverImpl resolver = new AuthenticationTrustResolverImpl();
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final List<TraderPages> pages;

    TraderDoor(ObjectProvider<TraderPages> pages) {
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(TraderPages::order))
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        return new AuthorizationDecision(mayPass(who.get(), path(where.getRequest())));
    }

    private boolean mayPass(@Nullable Authentication who, String path) {
        return who != null && resolver.isAuthenticated(who) && (!isTrader(who) || isForTraders(path));
    }

    private boolean isForTraders(String path) {
        return OWN_ACCOUNT.contains(path) || pages.stream().anyMatch(tree -> tree.contains(path));
    }

    private static boolean isTrader(Authentication who) {
        var held = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return held.contains(Role.TRADER.authority()) && held.stream().noneMatch(STAFF::contains);
    }

    /** A trader who asks for the house's front page is led to their own; every other refusal is told as one. */
    AccessDeniedHandler refusing() {
        return (request, response, e) -> {
            var home = home(request);
            if (home.isPresent()) {
                response.sendRedirect(request.getContextPath() + home.get());
            } else {
                refusal.handle(request, response, e);
            }
        };
    }

    private Optional<String> home(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && "/".equals(path(request))
                ? pages.stream().findFirst().map(TraderPages::root)
                : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
