package org.openaeo.risk.training;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.risk.HistoryExtent;
import org.openaeo.risk.TradeAndModel;
import org.openaeo.risk.TrainingHistory;

/** The synthetic year as the administration's history, every outcome known at once. */
@TestConfiguration
@Primary
class YearOfTrade implements TrainingHistory {
    @Override
    public HistoryExtent extent(Instant from, Instant to, Instant knownBefore) {
        Declarations window = TradeAndModel.lodged(from, to);
        if (window.size() == 0) {
            return HistoryExtent.NONE;
        }
        return new HistoryExtent(
                window.size(),
                count(window, true),
                count(window, false),
                Optional.of(window.instant(0)),
                Optional.of(window.instant(window.size() - 1)));
    }

    @Override
    public Declarations between(Instant from, Instant to, Instant knownBefore, Progress progress) {
        Declarations window = TradeAndModel.lodged(from, to);
        progress.report("read", window.size(), window.size());
        return window;
    }

    @Override
    public Declarations changed(Instant lodgedBefore, Instant since, Instant until, Instant knownBefore) {
        return Declarations.builder().build();
    }

    private static long count(Declarations window, boolean conformToo) {
        return IntStream.range(0, window.size())
                .mapToObj(window::outcome)
                .filter(outcome ->
                        outcome == InspectionOutcome.IRREGULAR || (conformToo && outcome == InspectionOutcome.CONFORM))
                .count();
    }
}
