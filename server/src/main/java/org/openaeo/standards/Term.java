package org.openaeo.standards;

/**
 * A code and what people call it.
 *
 * @param code capitals, digits, hyphen and underscore, at most twenty; for choices and tiers as criteria are coded
 */
public record Term(String code, Words name) {}
