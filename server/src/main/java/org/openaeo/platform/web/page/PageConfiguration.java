package org.openaeo.platform.web.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.start.PlatformSettings;
import org.openaeo.platform.web.Figures;

/** The beans that templates speak to. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    Figures figures(PlatformSettings settings) {
        return new Figures(settings.timeZone());
    }
}
