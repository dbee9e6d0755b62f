package org.openaeo.standards.web;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.TraderPages;
import org.openaeo.platform.web.MenuEntry;

/** The catalogue's place in the menu. What is asked and on which terms is no secret from those of whom it is asked. */
@Configuration(proxyBeanMethods = false)
class StandardsMenu {
    static final String ROOT = "/standards";
    private static final Set<Role> READERS =
            EnumSet.of(Role.TRADER, Role.AEO_OFFICER, Role.VALIDATOR, Role.DECISION_MAKER, Role.ADMINISTRATOR);

    @Bean
    TraderPages standardsPages() {
        return new TraderPages(ROOT, 80);
    }

    @Bean
    MenuEntry standardsEntry() {
        return new MenuEntry("standards.menu", ROOT, READERS, 60);
    }
}
