package org.openaeo.clearance.intake;

import java.util.Optional;

/**
 * A row that a load left out.
 *
 * @param seq its place among the rejects of its load
 * @param line of the file, counted from 1 for the header; empty where the row was found wrong after reading
 * @param columns the names of the columns concerned
 * @param reason a stable code
 * @param detail what else is to be said
 * @param value as it stands in the file; the declaration's number where the row contradicts what is known
 */
public record RejectedRow(long seq, Optional<Long> line, String columns, String reason, String detail, String value) {}
