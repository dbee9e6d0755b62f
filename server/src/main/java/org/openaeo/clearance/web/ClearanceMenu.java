package org.openaeo.clearance.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.MenuEntry;

/** What clearance adds to the masthead. */
@Configuration(proxyBeanMethods = false)
class ClearanceMenu {
    @Bean
    MenuEntry inspections() {
        return new MenuEntry("menu.clearance", ListPage.PATH, Set.of(), 10);
    }

    @Bean
    MenuEntry data() {
        return new MenuEntry("menu.data", "/data", Set.of(Role.ANALYST), 50);
    }

    @Bean
    MenuEntry results() {
        return new MenuEntry("menu.results", HitRatePage.PATH, Set.of(), 40);
    }
}
