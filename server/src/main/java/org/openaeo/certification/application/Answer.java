package org.openaeo.certification.application;

import java.time.Instant;

/**
 * What was answered to a question.
 *
 * @param value {@code yes} or {@code no}, a number with a decimal point, a date in ISO 8601, the code of a choice, text
 * @param version grows with every change
 */
public record Answer(String value, int version, String by, Instant at) {}
