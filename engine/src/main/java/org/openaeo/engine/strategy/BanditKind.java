package org.openaeo.engine.strategy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The bandits there are. */
public enum BanditKind {
    /** For rewards that somebody may change at will: {@link ShiftingBandit}. */
    EXP3S {
        @Override
        Bandit start(int arms) {
            return new ShiftingBandit(arms);
        }
    },
    /** For rewards that change now and then: {@link WindowBandit}. */
    SLIDING_UCB {
        @Override
        Bandit start(int arms) {
            return new WindowBandit(arms);
        }
    };

    abstract Bandit start(int arms);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BanditKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
