package org.openaeo.standards.keeping;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the administration starts from.
 *
 * @param programme code of the shipped profile that is put into force at the first start
 */
@Validated
@ConfigurationProperties("openaeo.standards")
public record StandardsSettings(
        @DefaultValue("eu") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        String programme) {}
