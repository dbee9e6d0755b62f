package org.openaeo.clearance.api;

/**
 * What is wrong with one value of a message.
 *
 * @param pointer to the value (RFC 6901)
 * @param code stable, for programs
 * @param detail for people, in the language asked for
 */
public record FieldError(String pointer, String code, String detail) {}
