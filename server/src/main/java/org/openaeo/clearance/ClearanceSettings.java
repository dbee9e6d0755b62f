package org.openaeo.clearance;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an administration may set for clearance.
 *
 * @param timeLimit how long after lodgement an inspection should be over; later ones are marked
 * @param batchLimit the most declarations that one request may bring
 */
@Validated
@ConfigurationProperties("openaeo.clearance")
public record ClearanceSettings(
        @DefaultValue("4h") @NotNull Duration timeLimit,
        @DefaultValue("1000") int batchLimit) {
    public ClearanceSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("openaeo.clearance.time-limit must be more than nothing");
        }
        if (batchLimit < 1) {
            throw new IllegalArgumentException("openaeo.clearance.batch-limit must be at least 1");
        }
    }
}
