package org.openaeo.engine.strategy;

import java.util.List;

import org.openaeo.engine.selection.Ranking;

/** A strategy as a policy states it: data, from which {@link #start} makes the thing that chooses and learns. */
public sealed interface StrategySpec {

    Method method();

    /** A strategy that has learned nothing yet. */
    Strategy start(long seed);

    /** Whether it needs the revenue head of the model. */
    boolean needsRevenue();

    /** One of the methods that have nothing to set. */
    record Plain(Method method) implements StrategySpec {
        public Plain {
            switch (method) {
                case BLEND, GATED, HYBRID, ADAPTIVE ->
                    throw new IllegalArgumentException(method + " has settings of its own");
                case RANDOM, RISKY_PROFILES, SCORE, EXPECTED_REVENUE, UNCERTAINTY, DIVERSITY, BADGE, BATE, ORACLE -> {}
            }
        }

        @Override
        public Strategy start(long seed) {
            return switch (method) {
                case RANDOM -> Plainly.random();
                case RISKY_PROFILES -> new RiskyProfiles();
                case SCORE -> Plainly.ranked(new Ranking.Probability());
                case EXPECTED_REVENUE -> Plainly.ranked(new Ranking.ExpectedRevenue());
                case UNCERTAINTY -> Plainly.uncertain();
                case DIVERSITY -> new Diversity();
                case BADGE -> GradientSpread.badge();
                case BATE -> GradientSpread.bate();
                case ORACLE -> Plainly.oracle();
                case BLEND, GATED, HYBRID, ADAPTIVE -> throw new AssertionError(method);
            };
        }

        @Override
        public boolean needsRevenue() {
            return method == Method.EXPECTED_REVENUE || method == Method.BATE;
        }
    }

    /** @param revenueWeight see {@link Ranking.Blend} */
    record Blend(double revenueWeight) implements StrategySpec {
        @Override
        public Method method() {
            return Method.BLEND;
        }

        @Override
        public Strategy start(long seed) {
            return Plainly.ranked(new Ranking.Blend(revenueWeight));
        }

        @Override
        public boolean needsRevenue() {
            return true;
        }
    }

    /** @param threshold of the model's area under the curve, above which it is trusted to say what it does not know */
    record Gated(double threshold) implements StrategySpec {
        @Override
        public Method method() {
            return Method.GATED;
        }

        @Override
        public Strategy start(long seed) {
            Strategy guided = GradientSpread.bate();
            Strategy blind = Plainly.random();
            return batch -> (batch.quality() > threshold ? guided : blind).order(batch);
        }

        @Override
        public boolean needsRevenue() {
            return true;
        }
    }

    /** @param parts in the order in which they choose; their shares sum to 1 */
    record Hybrid(List<Part> parts) implements StrategySpec {
        /** @param share of the capacity, above 0 */
        public record Part(StrategySpec strategy, double share) {
            public Part {
                if (!(share > 0 && share <= 1)) {
                    throw new IllegalArgumentException("share not above 0 and up to 1: " + share);
                }
            }
        }

        public Hybrid {
            parts = List.copyOf(parts);
            double sum = parts.stream().mapToDouble(Part::share).sum();
            if (!(Math.abs(sum - 1) < 1e-6)) {
                throw new IllegalArgumentException("shares sum to " + sum);
            }
        }

        @Override
        public Method method() {
            return Method.HYBRID;
        }

        @Override
        public Strategy start(long seed) {
            return new org.openaeo.engine.strategy.Hybrid(parts.stream()
                    .map(part -> new org.openaeo.engine.strategy.Hybrid.Part(
                            part.strategy().start(seed), part.share()))
                    .toList());
        }

        @Override
        public boolean needsRevenue() {
            return parts.stream().anyMatch(part -> part.strategy().needsRevenue());
        }
    }

    /**
     * @param exploit what finds
     * @param explore what learns
     * @param bandit by which the share of exploration is learned
     * @param drift whether a drift signal narrows the bandit's choice
     */
    record Adaptive(StrategySpec exploit, StrategySpec explore, BanditKind bandit, boolean drift)
            implements StrategySpec {
        @Override
        public Method method() {
            return Method.ADAPTIVE;
        }

        @Override
        public Strategy start(long seed) {
            return new org.openaeo.engine.strategy.Adaptive(
                    exploit.start(seed),
                    explore.start(seed),
                    bandit.start(org.openaeo.engine.strategy.Adaptive.ARMS),
                    drift);
        }

        @Override
        public boolean needsRevenue() {
            return exploit.needsRevenue() || explore.needsRevenue();
        }
    }
}
