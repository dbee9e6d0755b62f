package org.openaeo.risk.web;

/**
 * An entry of a timeline.
 *
 * @param kind {@code past} or {@code now}
 */
public record Moment(String when, String what, String detail, String kind) {}
