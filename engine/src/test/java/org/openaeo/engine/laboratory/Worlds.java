package org.openaeo.engine.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.model.RollingSettings;
import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.RuleSet;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.engine.selection.TrustPolicy;
import org.openaeo.engine.simulation.Effects;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;
import org.openaeo.engine.strategy.Method;
import org.openaeo.engine.strategy.StrategySpec;

/** Small worlds whose every outcome is known, and experiments on them. */
final class Worlds {
    static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
    static final LocalDate FROM = BEGIN.plusDays(70);
    static final StrategySpec SCORE = new StrategySpec.Plain(Method.SCORE);
    static final StrategySpec RANDOM = new StrategySpec.Plain(Method.RANDOM);

    /** Twenty weeks of trade, one declaration in ten irregular. */
    static final Declarations TRADE = trade(8_000);

    private Worlds() {}

    static Declarations trade(long rows) {
        TradeSettings settings = new TradeSettings(
                9, rows, BEGIN, BEGIN.plusDays(139), 300, 0.1, 1, 1, 0.03, Optional.empty(), Effects.all());
        Declarations.Builder all = Declarations.builder((int) rows);
        SyntheticTrade.of(settings).generate(10_000, batch -> all.addAll(batch.declarations()), Progress.NONE);
        return all.build();
    }

    /** The same trade with other outcomes from a row on. */
    static Declarations changed(Declarations trade, BiFunction<Integer, InspectionOutcome, InspectionOutcome> outcome) {
        Declarations.Builder rows = Declarations.builder(trade.size());
        for (int row = 0; row < trade.size(); row++) {
            rows.addAll(trade.subset(new int[] {row}));
            InspectionOutcome now = outcome.apply(row, trade.outcome(row));
            rows.outcome(now);
            if (now != InspectionOutcome.IRREGULAR) {
                rows.number(Field.REVENUE, Double.NaN);
            }
        }
        return rows.build();
    }

    static SelectionPlan plan(double rate, double randomShare, TrustPolicy trust) {
        return new SelectionPlan(
                "plan",
                Capacity.rate(rate),
                new Ranking.Probability(),
                randomShare == 0 ? Policy.NO_RANDOM_SHARE : randomShare,
                Optional.empty(),
                trust,
                RuleSet.none());
    }

    static Policy policy(String name, StrategySpec strategy, double randomShare) {
        return new Policy(name, strategy, plan(0.1, randomShare, TrustPolicy.neutral()), 7);
    }

    static Experiment experiment(List<Long> seeds, Policy... policies) {
        return new Experiment(
                "test",
                FROM,
                BEGIN.plusDays(139),
                seeds,
                Experiment.Candidates.ALL,
                0.4,
                2,
                new RollingSettings(12, 4, 0.3, 3_000, true),
                List.of(policies));
    }
}
