package org.openaeo.engine.simulation;

import java.util.function.Consumer;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.InspectionOutcome;

/** Makes synthetic trade: the same settings, the same declarations, however many are taken at a time. */
public final class SyntheticTrade {
    private final TradeSettings settings;
    private final Population population;
    private final Calendar calendar;
    private final Shipments shipments;
    private final Temptation temptation;
    private final PastSelection past;
    private final Disguise disguise = new Disguise();
    private final DeclaredRow declared = new DeclaredRow();
    private final double[] intensities = new double[FraudKind.all().size()];

    private SyntheticTrade(TradeSettings settings) {
        this.settings = settings;
        population = Population.of(settings);
        calendar = new Calendar(settings);
        shipments = new Shipments(settings, population, calendar);
        temptation = new Temptation(settings);
        past = new PastSelection(settings);
        if (settings.rows() > 0) {
            new Calibration(settings, calendar, shipments, temptation, past).run();
        }
    }

    public static SyntheticTrade of(TradeSettings settings) {
        return new SyntheticTrade(settings);
    }

    /** Who trades; newcomers are not among them. */
    public Population population() {
        return population;
    }

    /**
     * Makes all of it, in order of time. One at a time: not to be called from several threads.
     *
     * @param batchRows rows handed over at a time
     */
    public void generate(int batchRows, Consumer<SyntheticBatch> sink, Progress progress) {
        if (batchRows < 1) {
            throw new IllegalArgumentException("a batch has at least one row");
        }
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.ROW, 0);
        int day = 0;
        for (long first = 0; first < settings.rows(); first += batchRows) {
            int size = (int) Math.min(batchRows, settings.rows() - first);
            Declarations.Builder rows = Declarations.builder(size);
            Truth truth = new Truth(size);
            for (long row = first; row < first + size; row++) {
                while (calendar.firstRow(day + 1) <= row) {
                    day++;
                }
                draws.restart(settings.seed(), Draws.Purpose.ROW, row);
                make(day, row, draws, rows, truth);
            }
            sink.accept(new SyntheticBatch(first, rows.build(), truth));
            progress.report("generate", first + size, settings.rows());
        }
    }

    private void make(int day, long row, Draws draws, Declarations.Builder rows, Truth truth) {
        Consignment goods = shipments.make(day, row, draws);
        boolean drifted = temptation.drifted(goods);
        // What officers know dates from before the drift.
        double known = temptation.intensities(goods, false, intensities);
        double intensity = drifted ? temptation.intensities(goods, true, intensities) : known;
        double probability = Temptation.probability(intensity);
        if (draws.chance(probability)) {
            disguise.apply(oneOf(intensities, intensity, draws), goods, drifted, draws);
        }
        boolean random = past.drawnAtRandom(draws);
        double score = past.score(goods, known, draws);
        InspectionOutcome found = PastSelection.found(goods, draws);
        truth.add(goods, probability, found);
        declared.write(goods, row, draws, rows);
        if (random || past.targeted(score)) {
            declared.writeOutcome(
                    goods, random ? PastSelection.Reason.RANDOM : PastSelection.reasonOf(score), found, rows);
        }
    }

    private static FraudKind oneOf(double[] intensities, double sum, Draws draws) {
        double spot = draws.uniform() * sum;
        FraudKind last = FraudKind.UNDERVALUATION;
        for (FraudKind kind : FraudKind.all()) {
            double intensity = intensities[kind.ordinal()];
            if (intensity > 0) {
                last = kind;
                if (spot < intensity) {
                    return kind;
                }
                spot -= intensity;
            }
        }
        return last;
    }
}
