package org.openaeo.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What world to build. It counts at the first start; a world that is begun stays what it is.
 *
 * @param seed the same seed, first start and size give the same world
 * @param declarations in the year of trade
 * @param operators beyond those that trade: names in the register, for measuring
 * @param cases beyond those that tell a story: open case files, for measuring
 */
@Validated
@ConfigurationProperties("openaeo.demo")
public record DemoSettings(
        @DefaultValue("2013") long seed,
        @DefaultValue("100000") @Min(5_000) @Max(5_000_000) int declarations,
        @DefaultValue("0") @Min(0) @Max(1_000_000) int operators,
        @DefaultValue("0") @Min(0) @Max(100_000) int cases) {}
