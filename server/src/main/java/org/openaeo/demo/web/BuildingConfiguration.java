package org.openaeo.demo.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import org.openaeo.demo.world.Building;
import org.openaeo.platform.security.OpenPage;

/** Puts the door of the building site before the house's own. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class BuildingConfiguration {
    /** Before Spring Security's filters, at -100. */
    private static final int BEFORE_SIGN_IN = -101;

    @Bean
    OpenPage buildingIsOpen() {
        return new OpenPage(BuildingPage.PATH);
    }

    @Bean
    FilterRegistrationBean<BuildingDoor> buildingDoor(Building building) {
        FilterRegistrationBean<BuildingDoor> door = new FilterRegistrationBean<>(new BuildingDoor(building::isReady));
        door.setOrder(BEFORE_SIGN_IN);
        return door;
    }
}
