package org.openaeo.clearance.worklist;

import java.util.Optional;

import org.openaeo.clearance.DeclarationId;

/**
 * The edge of a page: the row beyond which the next one, or before which the previous one, lies.
 *
 * @param forward whether the rows after it are meant, or those before
 * @param key the row's sort key
 * @param id the row's declaration, which orders rows of equal key
 */
public record Cursor(boolean forward, double key, DeclarationId id) {
    private static final char MARK = '~';

    public Cursor {
        if (!Double.isFinite(key)) {
            throw new IllegalArgumentException("a sort key is finite");
        }
    }

    /** As it stands in an address. */
    public String text() {
        return (forward ? "after" : "before") + MARK + key + MARK + id;
    }

    /** What {@link #text} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        String[] parts = text.split(String.valueOf(MARK), 3);
        if (parts.length < 3 || !(parts[0].equals("after") || parts[0].equals("before"))) {
            return Optional.empty();
        }
        try {
            double key = Double.parseDouble(parts[1]);
            return Double.isFinite(key)
                    ? DeclarationId.parse(parts[2]).map(id -> new Cursor(parts[0].equals("after"), key, id))
                    : Optional.empty();
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
