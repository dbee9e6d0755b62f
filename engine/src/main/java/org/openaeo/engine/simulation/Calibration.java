package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds, on a sample of the very trade, the level of temptation that gives the share of fraud asked for, and the score
 * from which on the administration inspected.
 *
 * <p>The level is found before and after the drift, which moves fraud and does not add to it.
 */
final class Calibration {
    private static final int SAMPLE = 20_000;

    private final TradeSettings settings;
    private final Calendar calendar;
    private final Shipments shipments;
    private final Temptation temptation;
    private final PastSelection past;
    private final Draws draws;
    private final double[] intensities = new double[FraudKind.all().size()];

    Calibration(
            TradeSettings settings, Calendar calendar, Shipments shipments, Temptation temptation, PastSelection past) {
        this.settings = settings;
        this.calendar = calendar;
        this.shipments = shipments;
        this.temptation = temptation;
        this.past = past;
        draws = Draws.of(settings.seed(), Draws.Purpose.CALIBRATION, 0);
    }

    void run() {
        List<Consignment> sample = new ArrayList<>(SAMPLE);
        for (int at = 0; at < SAMPLE; at++) {
            long row = (long) ((at + 0.5) / SAMPLE * settings.rows());
            draws.restart(settings.seed(), Draws.Purpose.CALIBRATION, at);
            sample.add(shipments.make(calendar.dayOf(row), row, draws));
        }
        setLevel(sample, false);
        if (sample.stream().anyMatch(temptation::drifted)) {
            setLevel(sample, true);
        }
        setThreshold(sample);
    }

    /** Sets the addend under which the mean probability is the share asked for, found by bisection. */
    private void setLevel(List<Consignment> sample, boolean drifted) {
        boolean someSuch = sample.stream().anyMatch(goods -> temptation.drifted(goods) == drifted);
        double[] sums = sample.stream()
                .filter(goods -> !someSuch || temptation.drifted(goods) == drifted)
                .mapToDouble(goods -> temptation.intensities(goods, drifted, intensities))
                .toArray();
        double low = -40;
        double high = 20;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            double factor = StrictMath.exp(middle);
            double mean = Arrays.stream(sums)
                    .map(sum -> Temptation.probability(sum * factor))
                    .average()
                    .orElse(0);
            if (mean < settings.irregularShare()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        temptation.setLevel(drifted, settings.irregularShare() == 0 ? Double.NEGATIVE_INFINITY : low);
    }

    private void setThreshold(List<Consignment> sample) {
        double[] scores = sample.stream()
                .mapToDouble(goods -> past.score(goods, temptation.intensities(goods, false, intensities), draws))
                .sorted()
                .toArray();
        int chosen = (int) Math.round(past.targetedShare() * SAMPLE);
        if (chosen == 0) {
            past.setThreshold(Double.POSITIVE_INFINITY);
        } else {
            past.setThreshold(chosen >= SAMPLE ? Double.NEGATIVE_INFINITY : scores[SAMPLE - 1 - chosen]);
        }
    }
}
