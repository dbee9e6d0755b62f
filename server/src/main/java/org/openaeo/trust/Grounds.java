package org.openaeo.trust;

import java.time.Instant;

/**
 * When, why and by whom a statement is made.
 *
 * @param effective from when it holds
 * @param learnt when this administration came to know it: for its own decisions the moment of recording, for a
 *     partner's the arrival of the message
 * @param ground the reason in words
 * @param legalReference the provision it rests on
 * @param actor who made it: an officer's or a machine's sign-in name, never a person's own name
 */
public record Grounds(Instant effective, Instant learnt, String ground, String legalReference, String actor) {
    /** The longest ground and legal reference. */
    public static final int LONGEST = 2_000;

    public Grounds {
        effective = Moments.stored(effective);
        learnt = Moments.stored(learnt);
        check("ground", ground);
        check("legal reference", legalReference);
        check("actor", actor);
    }

    private static void check(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a statement has a " + what + " of 1 to " + LONGEST + " characters");
        }
    }
}
