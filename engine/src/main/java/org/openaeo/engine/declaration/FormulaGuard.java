package org.openaeo.engine.declaration;

/**
 * Keeps a spreadsheet from running a text of ours as a formula (OWASP, CSV injection): what a declarant wrote must not
 * run on an officer's desk.
 *
 * <p>A text that begins as a formula does, in full-width signs too, gets an apostrophe before it, which spreadsheets take
 * as "this is text" and which a program that reads the file has to {@link #lift take off}.
 */
public final class FormulaGuard {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    public static String guard(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text as it was before it was guarded. */
    public static String lift(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
