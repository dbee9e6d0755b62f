package org.openaeo.standards.keeping;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the module reads from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StandardsSettings.class)
class StandardsConfiguration {}
