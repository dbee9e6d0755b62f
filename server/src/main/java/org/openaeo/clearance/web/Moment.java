package org.openaeo.clearance.web;

/**
 * Something that happened to a declaration, or is due.
 *
 * @param kind {@code past}, {@code now} or {@code due}
 */
public record Moment(String when, String what, String detail, String kind) {}
