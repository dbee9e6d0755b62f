package org.openaeo.certification.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openaeo.certification.Stage;

/**
 * One line of a case file, never changed and never deleted. What an act brought about is written down with it, so that
 * a later table or programme does not alter what happened.
 *
 * @param number its place in the file, from 1
 * @param rules the version of the programme under which it was done
 * @param legalReference the clause it rests on
 */
public record Entry(
        int number,
        Instant at,
        String actor,
        Actor.Side side,
        Act act,
        Stage from,
        Stage to,
        List<ClockEffect> effects,
        int rules,
        String legalReference,
        Optional<Letter> letter) {
    public Entry {
        effects = List.copyOf(effects);
    }

    public boolean moved() {
        return from != to;
    }
}
