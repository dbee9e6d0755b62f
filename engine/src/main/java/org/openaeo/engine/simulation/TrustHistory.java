package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When an operator was trusted, and when it betrayed the trust.
 *
 * @param spells the times during which it is trusted
 * @param betrayedFrom the day from which it cheats all the same; {@link LocalDate#MAX} if it never does
 */
record TrustHistory(List<TrustSpell> spells, LocalDate betrayedFrom) {
    private static final double NEW_IN_THE_PERIOD = 0.16;
    private static final double LOST_IN_THE_PERIOD = 0.05;
    private static final double BETRAYAL = 0.06;
    private static final double FOUND_OUT = 0.5;

    static TrustHistory draw(TradeSettings settings, OperatorRole role, OperatorSize size, Draws draws) {
        double likelihood = likelihood(size) + (role == OperatorRole.EXPORTER ? 0.1 : 0);
        if (!draws.chance(likelihood)) {
            return new TrustHistory(List.of(), LocalDate.MAX);
        }
        String level = level(draws.uniform());
        LocalDate earlier = settings.from().minusDays(60 + draws.below(2_100));
        LocalDate within = settings.from().plusDays(draws.below(settings.days()));
        double fate = draws.uniform();
        if (fate < NEW_IN_THE_PERIOD) {
            return new TrustHistory(List.of(new TrustSpell(level, within, Optional.empty())), LocalDate.MAX);
        }
        if (fate < NEW_IN_THE_PERIOD + LOST_IN_THE_PERIOD) {
            return new TrustHistory(List.of(new TrustSpell(level, earlier, Optional.of(within))), LocalDate.MAX);
        }
        return draws.chance(BETRAYAL)
                ? betrayal(settings, level, earlier, draws)
                : new TrustHistory(List.of(new TrustSpell(level, earlier, Optional.empty())), LocalDate.MAX);
    }

    boolean everTrusted() {
        return !spells.isEmpty();
    }

    /** Goes bad in the middle of the period; half are found out after some weeks and lose their level. */
    private static TrustHistory betrayal(TradeSettings settings, String level, LocalDate since, Draws draws) {
        LocalDate from = settings.from().plusDays((long) (draws.between(0.2, 0.8) * settings.days()));
        LocalDate foundOut = from.plusDays(45 + draws.below(105));
        boolean loses = draws.chance(FOUND_OUT) && !foundOut.isAfter(settings.to());
        return new TrustHistory(
                List.of(new TrustSpell(level, since, loses ? Optional.of(foundOut) : Optional.empty())), from);
    }

    private static double likelihood(OperatorSize size) {
        return switch (size) {
            case MICRO -> 0.015;
            case SMALL -> 0.08;
            case MEDIUM -> 0.3;
            case LARGE -> 0.65;
        };
    }

    private static String level(double rank) {
        if (rank < 0.55) {
            return "T1";
        }
        return rank < 0.87 ? "T2" : "T3";
    }
}
