package org.openaeo.trust.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.MenuEntry;

/** The register's place in the menu, and who may read and write it. */
@Configuration(proxyBeanMethods = false)
class RegisterMenu {
    static final String READERS = "hasAnyRole('ANALYST', 'INSPECTOR', 'AEO_OFFICER')";
    static final String WRITERS = "hasRole('AEO_OFFICER')";

    @Bean
    MenuEntry operatorsEntry() {
        return new MenuEntry(
                "trust.menu.operators", "/operators", Set.of(Role.ANALYST, Role.INSPECTOR, Role.AEO_OFFICER), 20);
    }
}
