package org.openaeo.clearance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an inspector fills in, as it came.
 *
 * @param result {@code conform}, {@code irregular} or {@code not_controlled}
 * @param kinds of irregularity
 * @param revenue recovered, in the declaration's currency
 * @param reason why nothing was controlled
 * @param day of the inspection
 * @param time of the inspection, as {@code 14:30}
 * @param version of the outcome that the inspector saw; 0 where there was none
 */
public record OutcomeForm(
        @Nullable String result,
        @Nullable List<String> kinds,
        @Nullable String revenue,
        @Nullable String reason,
        @Nullable String day,
        @Nullable String time,
        @Nullable String note,
        @Nullable Integer version) {}
