package org.openaeo.engine.declaration;

/**
 * How much a reader puts up with before it stops.
 *
 * @param maxBadShare the share of bad rows, 0 to 1, above which reading stops
 * @param judgedAfter how many rows are read before that share is judged
 * @param maxColumns the columns a line may have
 * @param maxFieldLength the characters one field may have, quotes included; at least 32,768, the parser's own buffer
 * @param maxCodeLength the characters a code or an id may have; a row with a longer one is bad
 */
public record ReadLimits(double maxBadShare, long judgedAfter, int maxColumns, int maxFieldLength, int maxCodeLength) {
    private static final int PARSER_BUFFER = 1 << 15;

    public ReadLimits {
        if (!(maxBadShare >= 0 && maxBadShare <= 1)) {
            throw new IllegalArgumentException("the share of bad rows lies between 0 and 1, not at " + maxBadShare);
        }
        if (judgedAfter < 1 || maxColumns < 1 || maxFieldLength < PARSER_BUFFER || maxCodeLength < 1) {
            throw new IllegalArgumentException("limits are at least 1, that of a field " + PARSER_BUFFER);
        }
    }

    /** At most 5 % of bad rows, judged after 1,000; 1,000 columns of 64 Ki characters; codes of 200. */
    public static ReadLimits standard() {
        return new ReadLimits(0.05, 1_000, 1_000, 1 << 16, 200);
    }

    public ReadLimits withMaxBadShare(double share) {
        return new ReadLimits(share, judgedAfter, maxColumns, maxFieldLength, maxCodeLength);
    }
}
