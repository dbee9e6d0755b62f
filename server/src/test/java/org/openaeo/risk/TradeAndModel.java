package org.openaeo.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.Trainer;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.engine.model.TrainingSettings;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

/** A year of synthetic trade and a model of its first nine months, made once for all tests. */
public final class TradeAndModel {
    public static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
    public static final Instant OCTOBER = Instant.parse("2025-10-01T00:00:00Z");

    private TradeAndModel() {}

    private static final class Holder {
        static final Declarations YEAR = year();
        static final TargetingModel MODEL = train();
    }

    /** All of 2025, in order of time, 24,000 declarations. */
    public static Declarations ofTheYear() {
        return Holder.YEAR;
    }

    /** Trained on what was lodged before {@link #OCTOBER}. */
    public static TargetingModel model() {
        return Holder.MODEL;
    }

    public static Declarations lodged(Instant from, Instant to) {
        Declarations year = ofTheYear();
        return year.subset(IntStream.range(0, year.size())
                .filter(row ->
                        !year.instant(row).isBefore(from) && year.instant(row).isBefore(to))
                .toArray());
    }

    public static ActiveModel ready() {
        return new ActiveModel(new ModelId(new UUID(1, 1)), "Autumn", model(), new Vantage(OCTOBER, OCTOBER));
    }

    public static RegisteredModel entry(String name) {
        return new RegisteredModel(
                new ModelId(UUID.randomUUID()),
                name,
                ModelState.CANDIDATE,
                ModelOrigin.UPLOADED,
                OCTOBER,
                "ana",
                Optional.empty(),
                Optional.empty(),
                new Vantage(OCTOBER, OCTOBER),
                model().card(),
                Optional.empty(),
                1,
                "%064x".formatted(name.hashCode() & 0xffffffffL));
    }

    private static Declarations year() {
        List<Declarations> batches = new ArrayList<>();
        LocalDate from = NEW_YEAR.atOffset(ZoneOffset.UTC).toLocalDate();
        SyntheticTrade.of(TradeSettings.year(11, 24_000, from))
                .generate(24_000, batch -> batches.add(batch.declarations()), Progress.NONE);
        return batches.getFirst();
    }

    private static TargetingModel train() {
        try {
            return Trainer.train(
                    lodged(NEW_YEAR, OCTOBER), TrainingSettings.defaults("canonical", OCTOBER), Progress.NONE);
        } catch (TrainingRefusedException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
