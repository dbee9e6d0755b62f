package org.openaeo.platform.audit;

import java.time.Instant;

/**
 * The end of the chain at a moment. Whoever keeps one elsewhere can tell later whether what led to it was changed.
 *
 * @param sequence of the last entry then
 * @param hash of that entry, in hexadecimal digits
 */
public record AuditCheckpoint(long sequence, String hash, Instant at) {}
