package org.openaeo.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics besides administrators and machines with the scope for it.
 *
 * @param openOnLoopback whether a program on the same machine may, without a token. A request that a proxy passed on
 *     does not count as one
 */
@ConfigurationProperties("openaeo.metrics")
record OperationsSettings(@DefaultValue("false") boolean openOnLoopback) {}
