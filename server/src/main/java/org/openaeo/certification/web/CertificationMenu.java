package org.openaeo.certification.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.MenuEntry;

/** The section's place in the menu, and who may read case files. What each may do in them the procedure decides. */
@Configuration(proxyBeanMethods = false)
class CertificationMenu {
    static final String READERS = "hasAnyRole('AEO_OFFICER', 'VALIDATOR', 'DECISION_MAKER')";

    @Bean
    MenuEntry certificationEntry() {
        return new MenuEntry(
                "certification.menu",
                "/certification",
                Set.of(Role.AEO_OFFICER, Role.VALIDATOR, Role.DECISION_MAKER),
                25);
    }
}
