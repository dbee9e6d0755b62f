package org.openaeo.engine.strategy;

/**
 * Where a method was published.
 *
 * @param authors family names
 * @param title of the work
 * @param where journal, conference or report
 * @param year of publication
 */
public record Source(String authors, String title, String where, int year) {
    /** In one line. */
    public String citation() {
        return authors + ": \"" + title + "\", " + where + ", " + year;
    }
}
