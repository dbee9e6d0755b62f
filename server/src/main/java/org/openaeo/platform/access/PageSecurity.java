package org.openaeo.platform.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.util.unit.DataSize;

import org.openaeo.platform.people.PersonStore;
import org.openaeo.platform.security.OpenPage;

/** The pages' door: people sign in with a form; what is not expressly open is closed. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class PageSecurity {
    private static final String[] OPEN = {
        "/assets/**",
        "/sign-in",
        "/set-up",
        "/invitation",
        "/register",
        "/register/confirm",
        "/error",
        "/developers",
        "/openapi",
        "/openapi.yaml"
    };
    private static final String DOOR = "/sign-in";
    private static final int BCRYPT_ROUNDS = 12;

    private final DataSize uploadLimit;

    PageSecurity(@Value("${spring.servlet.multipart.max-request-size}") DataSize uploadLimit) {
        this.uploadLimit = uploadLimit;
    }

    /** Hashes name their algorithm, so that it can be changed while old ones still open. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_ROUNDS)));
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn signIn,
            PersonStore people,
            TraderDoor traders,
            List<OpenPage> openPages) {
        var open = Stream.concat(Stream.of(OPEN), openPages.stream().map(OpenPage::path))
                .toArray(String[]::new);
        var remembered = new HttpSessionRequestCache();
        remembered.setRequestMatcher(PageSecurity::isPage);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(open).permitAll().anyRequest().access(traders))
                .authenticationProvider(signIn)
                .addFilterBefore(new UploadDoor(uploadLimit), CsrfFilter.class)
                .formLogin(form -> form.loginPage(DOOR)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .failureHandler(failure()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(DOOR + "?out"))
                .requestCache(cache -> cache.requestCache(remembered))
                .exceptionHandling(handling -> partial(handling).accessDeniedHandler(traders.refusing()))
                .addFilterAfter(new Standing(people, SignedIn.TIME), SecurityContextHolderFilter.class)
                .headers(PageSecurity::headers)
                .build();
    }

    /** What a person may be sent back to after signing in: a page that was asked for, never a part of one. */
    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith("/error");
    }

    /** A part of a page that is asked for after the session ended sends the whole page to the door. */
    private static ExceptionHandlingConfigurer<HttpSecurity> partial(
            ExceptionHandlingConfigurer<HttpSecurity> handling) {
        var door = new LoginUrlAuthenticationEntryPoint(DOOR);
        return handling.authenticationEntryPoint((request, response, e) -> {
            if (request.getHeader("HX-Request") == null) {
                door.commence(request, response, e);
            } else {
                response.setHeader("HX-Redirect", request.getContextPath() + DOOR);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        });
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, e) -> {
            var why = e instanceof PasswordSignIn.TooManyTrials trials ? "wait=" + trials.minutes() : "failed";
            response.sendRedirect(request.getContextPath() + DOOR + "?" + why);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.PAGES))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ContentPolicy.PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
