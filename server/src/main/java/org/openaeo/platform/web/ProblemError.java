package org.openaeo.platform.web;

/**
 * One thing that is wrong with a message.
 *
 * @param pointer to the place in the message (RFC 6901), empty for the whole
 * @param code stable, for machines
 * @param detail for people, in their language
 */
public record ProblemError(String pointer, String code, String detail) {}
