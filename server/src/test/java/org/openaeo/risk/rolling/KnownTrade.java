package org.openaeo.risk.rolling;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.risk.HistoryExtent;
import org.openaeo.risk.TrainingHistory;

/** A history in memory of which every declaration and every outcome became known at a stated time. */
final class KnownTrade implements TrainingHistory {
    private final Declarations trade;
    private final IntFunction<Instant> declarationKnown;
    private final IntFunction<Instant> outcomeKnown;
    private final IntFunction<Optional<Correction>> correction;
    int reads;

    /** From {@code known} on the outcome was another one than was said first. */
    record Correction(Instant known, InspectionOutcome first) {}

    KnownTrade(
            Declarations trade,
            IntFunction<Instant> declarationKnown,
            IntFunction<Instant> outcomeKnown,
            IntFunction<Optional<Correction>> correction) {
        this.trade = trade;
        this.declarationKnown = declarationKnown;
        this.outcomeKnown = outcomeKnown;
        this.correction = correction;
    }

    @Override
    public HistoryExtent extent(Instant from, Instant to, Instant knownBefore) {
        throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public Declarations between(Instant from, Instant to, Instant knownBefore, Progress progress) {
        reads++;
        return told(
                IntStream.range(0, trade.size())
                        .filter(row -> !trade.instant(row).isBefore(from)
                                && trade.instant(row).isBefore(to)),
                knownBefore);
    }

    @Override
    public Declarations changed(Instant lodgedBefore, Instant since, Instant until, Instant knownBefore) {
        return told(
                IntStream.range(0, trade.size())
                        .filter(row -> trade.instant(row).isBefore(lodgedBefore))
                        .filter(row -> within(declarationKnown.apply(row), since, until)
                                || within(outcomeKnown.apply(row), since, until)
                                || correction
                                        .apply(row)
                                        .filter(later -> within(later.known(), since, until))
                                        .isPresent()),
                knownBefore);
    }

    private Declarations told(IntStream rows, Instant knownBefore) {
        Declarations.Builder told = Declarations.builder();
        rows.filter(row -> declarationKnown.apply(row).isBefore(knownBefore)).forEach(row -> {
            told.start(trade.id(row), trade.epochMinute(row));
            for (Field field : Field.codes()) {
                trade.text(field, row).ifPresent(code -> told.code(field, code));
            }
            for (Field field : Field.numbers()) {
                trade.knownNumber(field, row).ifPresent(number -> told.number(field, number));
            }
            told.outcome(outcome(row, knownBefore));
        });
        return told.build();
    }

    private InspectionOutcome outcome(int row, Instant knownBefore) {
        if (!outcomeKnown.apply(row).isBefore(knownBefore)) {
            return InspectionOutcome.NOT_INSPECTED;
        }
        return correction
                .apply(row)
                .filter(later -> !later.known().isBefore(knownBefore))
                .map(Correction::first)
                .orElse(trade.outcome(row));
    }

    private static boolean within(Instant time, Instant since, Instant until) {
        return !time.isBefore(since) && time.isBefore(until);
    }
}
