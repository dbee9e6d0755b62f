package org.openaeo.trust.transfer;

/**
 * Keeps a spreadsheet from running a cell of ours as a formula.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, which the import takes off
 * again (OWASP, CSV injection).
 */
final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r";

    private FormulaGuard() {}

    static String guard(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }

    /** The text as it was before it was guarded. */
    static String lift(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }
}
