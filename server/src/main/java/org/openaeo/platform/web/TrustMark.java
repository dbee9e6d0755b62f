package org.openaeo.platform.web;

/**
 * What stands beside a trader's name: a shield that fills with the tier.
 *
 * @param state of the trust
 * @param tier 1 to 3 for the certified, else 0
 * @param words that say the same, in the reader's language
 */
public record TrustMark(State state, int tier, String words) {
    /** Certified, not certified, or suspended. */
    public enum State {
        CERTIFIED,
        NONE,
        SUSPENDED
    }

    public TrustMark {
        if (tier < 0 || tier > 3) {
            throw new IllegalArgumentException("A tier is 0 to 3: " + tier);
        }
    }

    public static TrustMark certified(int tier, String words) {
        return new TrustMark(State.CERTIFIED, tier, words);
    }

    public static TrustMark none(String words) {
        return new TrustMark(State.NONE, 0, words);
    }

    public static TrustMark suspended(String words) {
        return new TrustMark(State.SUSPENDED, 0, words);
    }
}
