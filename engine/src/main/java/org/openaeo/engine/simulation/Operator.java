package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A registered operator of the synthetic world.
 *
 * @param tin trader identification number: country and nine digits
 * @param name an invented name
 * @param country the administration that registered it: {@code XA}, {@code XB} or {@code XC}
 * @param role what it does in declarations
 * @param size how large it is
 * @param trust the times during which it was trusted, in order
 */
public record Operator(
        String tin, String name, String country, OperatorRole role, OperatorSize size, List<TrustSpell> trust) {
    /** The code of those whom nobody vouches for. */
    public static final String NO_TRUST = "NONE";

    public Operator {
        trust = List.copyOf(trust);
    }

    /** The code of the trust level held on a day, {@link #NO_TRUST} where none. */
    public String trustOn(LocalDate day) {
        return spellOn(day).map(TrustSpell::level).orElse(NO_TRUST);
    }

    public Optional<TrustSpell> spellOn(LocalDate day) {
        return trust.stream().filter(spell -> spell.holdsOn(day)).findFirst();
    }
}
