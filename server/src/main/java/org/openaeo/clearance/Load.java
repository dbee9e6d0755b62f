package org.openaeo.clearance;

import java.time.Instant;

/** A load of the past. */
public record Load(
        LoadOrder.Origin origin, String title, String mapping, String by, Instant startedAt, LoadReport report) {}
