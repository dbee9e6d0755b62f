package org.openaeo.clearance.web;

/** A reason in words with its points of the score. */
public record ReasonLine(String text, double points) {}
