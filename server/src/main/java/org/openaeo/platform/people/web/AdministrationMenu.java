package org.openaeo.platform.people.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.MenuEntry;

/** The administrator's section of the menu. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {
    @Bean
    MenuEntry administration() {
        return new MenuEntry("administration.menu", "/administration", Set.of(Role.ADMINISTRATOR), 90);
    }
}
