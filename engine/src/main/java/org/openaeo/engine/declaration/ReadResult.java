package org.openaeo.engine.declaration;

/** A file read whole. */
public record ReadResult(Declarations declarations, ReadSummary summary) {}
