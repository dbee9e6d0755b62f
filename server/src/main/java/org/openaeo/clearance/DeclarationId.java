package org.openaeo.clearance;

import java.util.Optional;

/**
 * The number under which a declaration's goods item was lodged, as the declaration system gave it.
 *
 * @param value 1 to 64 printable characters without spaces at the ends
 */
public record DeclarationId(String value) {
    private static final int LONGEST = 64;

    public DeclarationId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a declaration number");
        }
    }

    /** The number that the text holds, spaces around it left out; empty where it holds none. */
    public static Optional<DeclarationId> parse(String text) {
        String stripped = text.strip();
        return isWellFormed(stripped) ? Optional.of(new DeclarationId(stripped)) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.equals(value.strip())
                && value.codePoints().noneMatch(DeclarationId::isUnprintable);
    }

    private static boolean isUnprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public String toString() {
        return value;
    }
}
