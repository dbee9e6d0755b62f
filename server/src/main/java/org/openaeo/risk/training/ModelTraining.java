package org.openaeo.risk.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.Boosting;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.Trainer;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.engine.model.TrainingSettings;
import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.ProfileSettings;
import org.openaeo.platform.web.Figures;
import org.openaeo.risk.HistoryExtent;
import org.openaeo.risk.TrainingHistory;
import org.openaeo.risk.TrainingRefusal;
import org.openaeo.risk.TrainingRequest;
import org.openaeo.risk.Vantage;

/**
 * Trains models on the declarations that the administration keeps.
 *
 * <p>A model is trained twice. The first is not shown the last of the inspected declarations and is measured on
 * them: those are the figures that its card shows, and no other figure of quality is to be had honestly. The second
 * learns from the whole window and is the one that is kept.
 */
@Component
public class ModelTraining {
    /** Name of the columns' mapping: what the database keeps is canonical. */
    private static final String MAPPING = "canonical";

    private final TrainingHistory history;
    private final Clock clock;
    private final ZoneId zone;

    @Autowired
    public ModelTraining(TrainingHistory history, Clock clock, Figures figures) {
        this(history, clock, figures.zone());
    }

    ModelTraining(TrainingHistory history, Clock clock, ZoneId zone) {
        this.history = history;
        this.clock = clock;
        this.zone = zone;
    }

    /** What there is to learn from in a window. */
    public HistoryExtent extent(LocalDate from, LocalDate to) {
        return history.extent(start(from), end(to), clock.instant());
    }

    /** What there is to learn from altogether. */
    public HistoryExtent extent() {
        Instant now = clock.instant();
        return history.extent(Instant.EPOCH, now, now);
    }

    /** @param progress told in the stages {@code read}, {@code test-*} and {@code train-*} */
    public TrainingOutcome train(TrainingRequest request, Progress progress) {
        Instant now = clock.instant();
        Vantage seen = new Vantage(end(request.to()), now);
        Declarations window = history.between(start(request.from()), seen.lodgedBefore(), seen.knownBefore(), progress);
        TrainingSettings settings = settings(request, now);
        try {
            Optional<QualityReport> quality = measured(window, request, settings, staged("test-", progress));
            TargetingModel model = Trainer.train(window, settings, staged("train-", progress));
            return new TrainingOutcome.Trained(model, quality, seen);
        } catch (TrainingRefusedException refused) {
            return new TrainingOutcome.Refused(new TrainingRefusal(refused.reason(), refused.arguments()));
        }
    }

    private static Optional<QualityReport> measured(
            Declarations window, TrainingRequest request, TrainingSettings settings, Progress progress) {
        int[] labelled = labelled(window);
        int cut = (int) Math.round(labelled.length * (1 - request.testedPerCent() / 100.0));
        if (cut >= labelled.length) {
            return Optional.empty();
        }
        int day = window.epochDay(labelled[cut]);
        Declarations before = window.subset(IntStream.range(0, window.size())
                .filter(row -> window.epochDay(row) < day)
                .toArray());
        Declarations after = window.subset(IntStream.of(labelled)
                .filter(row -> window.epochDay(row) >= day)
                .toArray());
        try {
            TargetingModel trial = Trainer.train(before, settings, progress);
            return Optional.of(Evaluation.of(trial, after, progress));
        } catch (TrainingRefusedException tooLittle) {
            return Optional.empty();
        }
    }

    private static int[] labelled(Declarations window) {
        return IntStream.of(window.rowsByTime())
                .filter(row -> window.outcome(row).isLabel())
                .toArray();
    }

    private static TrainingSettings settings(TrainingRequest request, Instant now) {
        ProfileSettings all = ProfileSettings.all(
                request.halfLifeDays().isPresent()
                        ? new Decay(request.halfLifeDays().getAsInt())
                        : Decay.NONE);
        TrainingSettings defaults = TrainingSettings.defaults(MAPPING, now);
        Boosting usual = defaults.boosting();
        return defaults.with(request.goodsLines() ? all : all.withoutRepeats())
                .with(new Boosting(
                        request.rounds(),
                        usual.patience(),
                        request.depth(),
                        usual.learningRate(),
                        usual.rowShare(),
                        usual.featureShare(),
                        usual.leastChildWeight(),
                        usual.lambda()))
                .withSeed(request.seed());
    }

    private static Progress staged(String prefix, Progress progress) {
        return (stage, done, total) -> progress.report(prefix + stage, done, total);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
