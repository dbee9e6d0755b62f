package org.openaeo.engine.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** Makes synthetic trade: the same settings, the same declarations, however many are taken at a time. */
public final class SyntheticTrade {
    private static final String CURRENCY = "USD";
    private static final int SAMPLE = 20_000;

    private final TradeSettings settings;
    private final Population population;
    private final Calendar calendar;
    private final Shipments shipments;
    private final Temptation temptation;
    private final Disguise disguise = new Disguise();
    private final PastSelection past;
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final double[] intensities = new double[FraudKind.all().size()];

    private SyntheticTrade(TradeSettings settings) {
        this.settings = settings;
        population = Population.of(settings);
        calendar = new Calendar(settings);
        shipments = new Shipments(settings, population, calendar);
        temptation = new Temptation(settings);
        past = new PastSelection(settings);
        if (settings.rows() > 0) {
            calibrate();
        }
    }

    public static SyntheticTrade of(TradeSettings settings) {
        return new SyntheticTrade(settings);
    }

    public Population population() {
        return population;
    }

    /** Makes all of it, in order of time. */
    public void generate(int batchRows, Consumer<SyntheticBatch> sink, Progress progress) {
        if (batchRows < 1) {
            throw new IllegalArgumentException("a batch has at least one row");
        }
        Consignment goods = new Consignment();
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
                make(goods, day, row, draws, rows, truth);
            }
            sink.accept(new SyntheticBatch(first, rows.build(), truth));
            progress.report("generate", first + size, settings.rows());
        }
    }

    private void make(Consignment goods, int day, long row, Draws draws, Declarations.Builder rows, Truth truth) {
        shipments.fill(goods, day, row, draws);
        // What officers know dates from before the drift.
        double known = temptation.intensities(goods, false, intensities);
        boolean drifted = temptation.drifted(goods.date);
        double intensity = drifted ? temptation.intensities(goods, true, intensities) : known;
        goods.hazard = Temptation.probability(intensity);
        if (draws.chance(goods.hazard)) {
            disguise.apply(oneOf(intensities, intensity, draws), goods, drifted, draws);
        }
        boolean random = past.drawnAtRandom(draws);
        double score = past.score(goods, known, draws);
        InspectionOutcome found = PastSelection.found(goods, draws);
        truth.add(goods, found);
        declare(goods, row, draws, rows);
        if (random || past.targeted(score)) {
            rows.code(Field.SELECTION, (random ? PastSelection.Reason.RANDOM : PastSelection.reasonOf(score)).code());
            rows.outcome(found);
            if (found.isLabel()) {
                rows.number(Field.REVENUE, found == InspectionOutcome.IRREGULAR ? goods.dutyEvaded() : 0);
            }
            if (found == InspectionOutcome.IRREGULAR && goods.fraud != null) {
                rows.code(Field.IRREGULARITY, goods.fraud.code());
            }
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

    private void declare(Consignment goods, long row, Draws draws, Declarations.Builder rows) {
        Flow flow = goods.flow;
        rows.start(id(goods, row), goods.epochMinute)
                .code(Field.OFFICE, flow.office().code())
                .code(Field.PROCEDURE, "40")
                .code(Field.IMPORT_TYPE, flow.importType())
                .code(Field.IMPORT_USE, flow.importUse())
                .code(Field.PAYMENT, flow.payment())
                .code(Field.IMPORTER, goods.importer.tin())
                .code(Field.DECLARANT, flow.declarant())
                .code(Field.HS, tariff.line(goods.line).hs())
                .code(Field.ORIGIN, countries.get(goods.origin).code())
                .code(Field.ORIGIN_MARK, draws.chance(goods.fraud == FraudKind.FALSE_ORIGIN ? 0.35 : 0.1) ? "N" : "Y")
                .code(Field.DEPARTURE, countries.get(goods.departure).code())
                .code(Field.TRANSPORT_MODE, flow.office().kind().modeCode())
                .code(Field.TAX_TYPE, goods.preference ? "PREF" : "MFN")
                .code(Field.CURRENCY, CURRENCY)
                .code(Field.TRUST, goods.trust)
                .number(Field.TAX_RATE, goods.rate)
                .number(Field.NET_MASS, goods.massKg)
                .number(Field.VALUE, goods.value);
        if (!draws.chance(0.06)) {
            rows.code(Field.SELLER, flow.seller());
        }
        if (!draws.chance(0.25)) {
            rows.code(Field.CARRIER, flow.carrier());
        }
    }

    private static String id(Consignment goods, long row) {
        String number = Long.toString(row + 1);
        return goods.date.getYear() % 100 + "XA" + "0".repeat(Math.max(0, 10 - number.length())) + number;
    }

    /** Finds the level of fraud and the score from which on was inspected, on a sample of the very trade. */
    private void calibrate() {
        Consignment goods = new Consignment();
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.CALIBRATION, 0);
        double[] known = new double[SAMPLE];
        double[] now = new double[SAMPLE];
        for (int at = 0; at < SAMPLE; at++) {
            fillSample(goods, at, draws);
            known[at] = temptation.intensities(goods, false, intensities);
            now[at] = temptation.drifted(goods.date) ? temptation.intensities(goods, true, intensities) : known[at];
        }
        double level = level(now);
        temptation.setLevel(level);
        double[] scores = new double[SAMPLE];
        for (int at = 0; at < SAMPLE; at++) {
            fillSample(goods, at, draws);
            scores[at] = past.score(goods, known[at] * StrictMath.exp(level), draws);
        }
        Arrays.sort(scores);
        int chosen = (int) Math.round(past.targetedShare() * SAMPLE);
        past.setThreshold(
                chosen == 0
                        ? Double.POSITIVE_INFINITY
                        : chosen >= SAMPLE ? Double.NEGATIVE_INFINITY : scores[SAMPLE - 1 - chosen]);
    }

    private void fillSample(Consignment goods, int at, Draws draws) {
        long row = (long) ((at + 0.5) / SAMPLE * settings.rows());
        draws.restart(settings.seed(), Draws.Purpose.CALIBRATION, at);
        shipments.fill(goods, calendar.dayOf(row), row, draws);
    }

    /** The addend under which the sample's mean probability is the share asked for, by bisection. */
    private double level(double[] intensities) {
        double low = -20;
        double high = 20;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            double factor = StrictMath.exp(middle);
            double mean = Arrays.stream(intensities)
                    .map(intensity -> Temptation.probability(intensity * factor))
                    .average()
                    .orElse(0);
            if (mean < settings.irregularShare()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
