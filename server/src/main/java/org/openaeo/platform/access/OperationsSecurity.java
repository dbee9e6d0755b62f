package org.openaeo.platform.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

import org.openaeo.platform.people.PersonStore;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.Scope;
import org.openaeo.platform.web.ApiRefusals;

/** The operators' door: whether the server is well is told to everybody, how it fares only to those who look after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsSettings.class)
class OperationsSecurity {
    private static final Set<String> READERS =
            Set.of(Role.ADMINISTRATOR.authority(), "SCOPE_" + Scope.METRICS_READ.value());

    private final OperationsSettings settings;

    OperationsSecurity(OperationsSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(5)
    SecurityFilterChain operations(HttpSecurity http, PersonStore people, ApiRefusals refusals) {
        return http.securityMatcher("/health", "/health/**", "/metrics", "/metrics/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/health", "/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((who, where) -> new AuthorizationDecision(mayRead(who, where.getRequest()))))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterAfter(new Standing(people, SignedIn.TIME), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    boolean mayRead(Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
        var authentication = who.get();
        return (authentication != null
                        && authentication.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .anyMatch(READERS::contains))
                || (settings.openOnLoopback() && isFromHere(request));
    }

    /** Behind a proxy on the same machine every request comes from the loopback; one that it passed on says so. */
    private static boolean isFromHere(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
