package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Draws the times during which operators are trusted: the larger, the likelier; a few come in or fall out. */
final class TrustHistory {
    private final LocalDate from;
    private final long days;

    TrustHistory(TradeSettings settings) {
        from = settings.from();
        days = ChronoUnit.DAYS.between(settings.from(), settings.to()) + 1;
    }

    List<TrustSpell> of(OperatorRole role, OperatorSize size, Draws draws) {
        double likelihood = switch (size) {
            case MICRO -> 0.02;
            case SMALL -> 0.06;
            case MEDIUM -> 0.22;
            case LARGE -> 0.5;
        };
        boolean trusted = draws.chance(role == OperatorRole.EXPORTER ? likelihood + 0.1 : likelihood);
        double rank = draws.uniform();
        double fate = draws.uniform();
        LocalDate earlier = from.minusDays(60 + draws.below(2_100));
        LocalDate within = from.plusDays((long) (draws.uniform() * days));
        if (!trusted) {
            return List.of();
        }
        String level = rank < 0.55 ? "T1" : rank < 0.87 ? "T2" : "T3";
        if (fate < 0.16) {
            return List.of(new TrustSpell(level, within, Optional.empty()));
        }
        if (fate < 0.21) {
            return List.of(new TrustSpell(level, earlier, Optional.of(within)));
        }
        return List.of(new TrustSpell(level, earlier, Optional.empty()));
    }
}
