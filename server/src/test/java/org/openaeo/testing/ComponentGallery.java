package org.openaeo.testing;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import org.openaeo.OpenAeo;

/** Starts the application with the page of all components open to everybody; for looking, not for use. */
@Configuration
public class ComponentGallery {
    public static void main(String[] args) {
        SpringApplication.from(OpenAeo::main)
                .with(ComponentGallery.class, GalleryPage.class)
                .run(args);
    }

    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) {
        return http.securityMatcher("/gallery/**")
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .headers(h -> h.contentSecurityPolicy(p -> p.policyDirectives(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }
}
