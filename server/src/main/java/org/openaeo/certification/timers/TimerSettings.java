package org.openaeo.certification.timers;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this server looks after the timers of cases.
 *
 * @param polling how often it looks for timers that are due
 * @param heartbeat how often it says that it is still at work; another server takes over after four beats missed
 * @param enabled whether it does at all; another server over the same database may
 */
@Validated
@ConfigurationProperties("openaeo.certification.timers")
record TimerSettings(
        @DefaultValue("5s") @DurationMin(millis = 100) Duration polling,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration heartbeat,
        @DefaultValue("true") boolean enabled) {}
