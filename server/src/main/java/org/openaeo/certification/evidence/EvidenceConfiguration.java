package org.openaeo.certification.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scanner looks at files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {
    @Bean
    VirusScan virusScan(EvidenceSettings settings) {
        var host = settings.clamavHost();
        return host == null ? VirusScan.none() : new ClamAv(host, settings.clamavPort(), settings.clamavPatience());
    }
}
