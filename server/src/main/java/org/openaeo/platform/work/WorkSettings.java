package org.openaeo.platform.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long work is done here.
 *
 * @param atOnce how many pieces run at the same time; the others wait
 */
@Validated
@ConfigurationProperties("openaeo.work")
record WorkSettings(@DefaultValue("1") @Min(1) @Max(16) int atOnce) {}
