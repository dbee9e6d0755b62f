package org.openaeo.demo.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import org.openaeo.demo.time.GoingOn;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.MenuEntry;
import org.openaeo.platform.web.OtherDay;

/** Shows the demonstration's time: in the administrator's menu, and on every page once it is ahead. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class TimeConfiguration {
    @Bean
    MenuEntry time() {
        return new MenuEntry("demo.time.menu", TimePage.PATH, Set.of(Role.ADMINISTRATOR), 95);
    }

    @Bean
    OtherDay demonstrationDay(GoingOn time, Figures figures) {
        return () -> time.ahead().isZero()
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(time.clock().instant(), figures.zone()));
    }
}
