package org.openaeo.risk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.LiftPoint;
import org.openaeo.platform.web.Bar;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.LineChart;
import org.openaeo.risk.register.ModelFigures;

/** The pictures on a model's page. */
@Component
class ModelCharts {
    /** Of the curve's hundred points, every so manieth is drawn. */
    private static final int LIFT_STEP = 5;
    /** Nobody inspects more than half of all declarations; the curve's beginning is what counts. */
    private static final double LIFT_END = 0.5;
    /** Standard deviations to either side that hold 95 % of a normal distribution. */
    private static final double Z = 1.96;

    private final MessageSource messages;
    private final Figures figures;

    ModelCharts(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    /** What inspecting the first so many per cent finds. */
    LineChart lift(ModelFigures model, Locale language) {
        List<LiftPoint> shown = model.lift().stream()
                .filter(point -> Math.round(point.share() * 100) % LIFT_STEP == 0)
                .filter(point -> point.share() <= LIFT_END)
                .toList();
        double[] found = from(
                0, shown.stream().mapToDouble(point -> 100 * point.recall()).toArray());
        double[] chance =
                from(0, shown.stream().mapToDouble(point -> 100 * point.share()).toArray());
        List<String> labels = Arrays.stream(chance)
                .mapToObj(share -> figures.percent(share / 100, 0))
                .toList();
        return LineChart.of(
                        "lift",
                        say(language, "risk.chart.lift.title", figures.percent(model.recallAt(10), 0)),
                        say(language, "risk.chart.lift.measure"),
                        labels,
                        List.of(
                                LineChart.Series.plain("main", say(language, "risk.chart.lift.model"), found),
                                LineChart.Series.plain("random", say(language, "risk.chart.lift.chance"), chance)))
                .along(say(language, "risk.chart.lift.along"));
    }

    /** Whether what it states is what is found. */
    LineChart calibration(ModelFigures model, Locale language) {
        List<CalibrationBin> bins = model.calibration();
        double[] found =
                bins.stream().mapToDouble(bin -> 100 * bin.observedShare()).toArray();
        double[] stated =
                bins.stream().mapToDouble(bin -> 100 * bin.meanProbability()).toArray();
        List<String> labels = bins.stream()
                .map(bin -> figures.decimal(100 * bin.from(), 0) + "–" + figures.percent(bin.to(), 0))
                .toList();
        return LineChart.of(
                        "calibration",
                        say(
                                language,
                                "risk.chart.calibration.title",
                                figures.decimal(100 * model.calibrationError(), 1)),
                        say(language, "risk.chart.calibration.measure"),
                        labels,
                        List.of(
                                new LineChart.Series(
                                        "main",
                                        say(language, "risk.chart.calibration.found"),
                                        found,
                                        bins.stream()
                                                .mapToDouble(bin -> 100 * bound(bin, -Z))
                                                .toArray(),
                                        bins.stream()
                                                .mapToDouble(bin -> 100 * bound(bin, Z))
                                                .toArray()),
                                LineChart.Series.plain(
                                        "other", say(language, "risk.chart.calibration.stated"), stated)))
                .along(say(language, "risk.chart.calibration.along"));
    }

    /** What it looks at, as bars against the weightiest. */
    List<Bar> weights(ModelWeights weights) {
        double most = weights.themes().stream()
                .mapToDouble(ModelWeights.Weight::share)
                .max()
                .orElse(1);
        return weights.themes().stream()
                .map(theme -> new Bar(theme.name(), theme.share() / most, figures.percent(theme.share(), 1), "main"))
                .toList();
    }

    /** An end of the 95 % interval of the share found (Wilson 1927). */
    private static double bound(CalibrationBin bin, double z) {
        double rows = bin.rows();
        double share = bin.observedShare();
        double centre = share + z * z / (2 * rows);
        double half = z * Math.sqrt(share * (1 - share) / rows + z * z / (4 * rows * rows));
        return Math.clamp((centre + half) / (1 + z * z / rows), 0, 1);
    }

    private static double[] from(double first, double[] rest) {
        double[] all = new double[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
