package org.openaeo.platform.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.DataFolder;

/** The folder this instance lives in, taken before anything else is started. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
    @Bean
    InstanceLock instanceLock(PlatformSettings settings) {
        return InstanceLock.take(settings.dataFolder());
    }

    @Bean
    DataFolder dataFolder(InstanceLock lock) {
        return lock.folder();
    }
}
