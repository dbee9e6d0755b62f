package org.openaeo.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.evaluation.Evaluation;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.model.Scores;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.engine.model.Trainer;
import org.openaeo.engine.model.TrainingRefusedException;
import org.openaeo.engine.model.TrainingSettings;
import org.openaeo.engine.profile.ProfileFamily;
import org.openaeo.engine.profile.ProfileSettings;
import org.openaeo.engine.simulation.SyntheticBatch;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

import static org.openaeo.engine.profile.ProfileFamily.*;

/**
 * What families of profiles are worth on generated trade, whose mechanics are known: trained on nine months, of which
 * one declaration in eight was inspected, and measured on what an inspection of every later row would have found.
 */
final class Ablation {
    private static final int ROWS = 200_000;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final Set<ProfileFamily> PAIRS = EnumSet.of(
            IMPORTER_HS2,
            IMPORTER_HS4,
            IMPORTER_HS6,
            IMPORTER_SELLER,
            IMPORTER_ORIGIN,
            IMPORTER_DECLARANT,
            IMPORTER_OFFICE,
            IMPORTER_DEPARTURE,
            IMPORTER_TRUST,
            SELLER_HS4,
            SELLER_HS6,
            SELLER_DECLARANT,
            SELLER_ORIGIN,
            DECLARANT_HS4);
    private static final Set<ProfileFamily> PARTIES = EnumSet.of(IMPORTER, SELLER, DECLARANT, CARRIER, TRUST);

    private final Declarations history;
    private final Declarations later;
    private final StringBuilder table = new StringBuilder();

    private Ablation(Declarations history, Declarations later) {
        this.history = history;
        this.later = later;
    }

    static String markdown(long seed) throws TrainingRefusedException {
        SyntheticBatch[] made = new SyntheticBatch[1];
        TradeSettings trade = TradeSettings.year(seed, ROWS, FROM).withDrift(Optional.empty());
        SyntheticTrade.of(trade).generate(ROWS, batch -> made[0] = batch, Progress.NONE);
        Declarations year = made[0].declarations();
        int cut = (int) IntStream.range(0, ROWS)
                .filter(row -> year.date(row).isBefore(FROM.plusMonths(9)))
                .count();
        Ablation ablation = new Ablation(year.subset(IntStream.range(0, cut).toArray()), truthful(made[0], cut));
        return ablation.run();
    }

    private String run() throws TrainingRefusedException {
        table.append(String.format(
                Locale.ROOT,
                "\nGenerated trade: %,d declarations to learn from, %,d to measure on.\n\n| | features | AUC |"
                        + " average precision | precision@5 %% | precision@10 %% |\n|---|---:|---:|---:|---:|---:|\n",
                history.size(),
                later.size()));
        Set<ProfileFamily> neither = EnumSet.copyOf(PAIRS);
        neither.addAll(PARTIES);
        add("all families", Set.of());
        add("without memory of repeats", ProfileFamily.REPEATS);
        add("without pairs: habits of importers and sellers, links between parties", PAIRS);
        add("without anything about parties", neither);
        return table.toString();
    }

    private void add(String name, Set<ProfileFamily> dropped) throws TrainingRefusedException {
        TrainingSettings usual = TrainingSettings.defaults("canonical", Instant.EPOCH);
        EnumSet<ProfileFamily> kept = EnumSet.copyOf(usual.profiles().families());
        kept.removeAll(dropped);
        TargetingModel model = Trainer.train(
                history, usual.with(new ProfileSettings(kept, usual.profiles().decay())), Progress.NONE);
        Scores scores = model.score(later, Progress.NONE);
        RankingQuality quality = Evaluation.of(
                IntStream.range(0, later.size())
                        .mapToDouble(scores::probability)
                        .toArray(),
                later);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |\n",
                name,
                model.features().size(),
                quality.auc(),
                quality.averagePrecision(),
                quality.precisionAt().getOrDefault(5, Double.NaN),
                quality.precisionAt().getOrDefault(10, Double.NaN)));
    }

    /** The rows from {@code cut} on, each with what an inspection would have found. */
    private static Declarations truthful(SyntheticBatch batch, int cut) {
        Declarations year = batch.declarations();
        Declarations.Builder rows = Declarations.builder(year.size() - cut);
        for (int row = cut; row < year.size(); row++) {
            rows.start(year.id(row), year.epochMinute(row))
                    .outcome(batch.truth().found(row));
            for (Field field : Field.codes()) {
                year.text(field, row).ifPresent(code -> rows.code(field, code));
            }
            for (Field field : Field.numbers()) {
                rows.number(field, year.number(field, row));
            }
        }
        return rows.build();
    }
}
