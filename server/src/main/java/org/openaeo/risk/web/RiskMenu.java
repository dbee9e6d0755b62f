package org.openaeo.risk.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.MenuEntry;

/** What risk adds to the masthead. */
@Configuration(proxyBeanMethods = false)
class RiskMenu {
    private static final Set<Role> READERS = Set.of(Role.ANALYST, Role.AEO_OFFICER, Role.ADMINISTRATOR);

    @Bean
    MenuEntry riskModels() {
        return new MenuEntry("risk.menu.models", "/risk/models", READERS, 50);
    }

    @Bean
    MenuEntry selectionPlan() {
        return new MenuEntry("risk.menu.plan", "/risk/plan", READERS, 55);
    }
}
