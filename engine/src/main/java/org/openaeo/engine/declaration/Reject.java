package org.openaeo.engine.declaration;

/**
 * One value that made a row bad.
 *
 * @param line where its row starts, counted from 1 for the header
 * @param column the column's name in the file; empty where the row as a whole is bad
 * @param reasonCode a stable code, for example {@code not-a-number}
 * @param detail the reason as an English sentence
 * @param value the value as it stands in the file, shortened
 */
public record Reject(long line, String column, String reasonCode, String detail, String value) {}
