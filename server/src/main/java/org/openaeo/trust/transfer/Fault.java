package org.openaeo.trust.transfer;

import org.openaeo.trust.Objection;

/**
 * Something wrong with one line of a file.
 *
 * @param line of the file, from 1; the header is line 1
 * @param column by name; blank where the whole line is meant
 * @param code what is wrong: a {@link Code} or an {@link Objection} of the register, by name
 * @param value as it stands in the file
 */
public record Fault(long line, String column, String code, String value) {
    /** What can be wrong with a cell or line before the register looks at it. */
    public enum Code {
        MISSING,
        NOT_A_COUNTRY,
        NOT_AN_IDENTIFIER,
        NO_IDENTIFIER,
        NOT_A_CODE,
        NOT_A_LEVEL,
        NOT_A_DATE,
        NOT_A_CHANGE,
        TOO_LONG,
        /** No operator bears that identifier. */
        UNKNOWN_PARTY,
        /** The file has no such column and cannot do without. */
        COLUMN_MISSING,
        /** The register has no use for that column; likely a misspelling. */
        COLUMN_UNKNOWN,
        /** More or fewer cells than the header has columns. */
        CELLS,
        /** The file is empty or is no text in UTF-8. */
        UNREADABLE
    }

    static Fault of(long line, Code code) {
        return new Fault(line, "", code.name(), "");
    }

    static Fault of(long line, Objection objection) {
        return new Fault(line, "", objection.name(), "");
    }
}
