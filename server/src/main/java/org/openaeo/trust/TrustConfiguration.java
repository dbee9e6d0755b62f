package org.openaeo.trust;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the module reads from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Administration.class)
class TrustConfiguration {}
