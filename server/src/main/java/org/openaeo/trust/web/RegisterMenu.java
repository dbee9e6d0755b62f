package org.openaeo.trust.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.MenuEntry;

/**
 * The register's place in the menu of those who work with it, and who may write it. All of the administration may read
 * it: declarations and case files, which name operators, lead there.
 */
@Configuration(proxyBeanMethods = false)
class RegisterMenu {
    static final String WRITERS = "hasRole('AEO_OFFICER')";

    @Bean
    MenuEntry operatorsEntry() {
        return new MenuEntry(
                "trust.menu.operators", "/operators", Set.of(Role.ANALYST, Role.INSPECTOR, Role.AEO_OFFICER), 20);
    }
}
