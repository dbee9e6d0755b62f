package org.openaeo.trust;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import org.openaeo.platform.codes.CountryCode;

/**
 * Whose register this is.
 *
 * @param code ISO 3166-1 alpha-2 code of our own country; what is authorised under it is a national authorisation
 */
@Validated
@ConfigurationProperties("openaeo.administration")
public record Administration(
        @DefaultValue("XA") @Pattern(regexp = "[A-Z]{2}") String code) {
    public CountryCode country() {
        return new CountryCode(code);
    }
}
