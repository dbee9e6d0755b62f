package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.openaeo.engine.laboratory.Band;
import org.openaeo.engine.laboratory.LaboratoryResult;
import org.openaeo.engine.laboratory.Policy;
import org.openaeo.engine.laboratory.WeekResult;

/**
 * A measure of every policy over the weeks, as a picture: a line for the mean of the latest four weeks over seeds, and
 * a pale band that holds it in 95 % of experiments. Lines differ by colour and by dashes, and are named beneath.
 */
final class WeekChart {
    static final List<String> COLOURS = List.of(
            "#0B5569", "#B14A22", "#9A6B12", "#5B3F8C", "#3A7D44", "#8C2F5D", "#475962", "#1E6FB8", "#7A5230",
            "#14232B");
    private static final List<String> DASHES = List.of("", "9 4", "3 4", "12 3 3 3", "6 2");
    private static final int WIDTH = 860;
    private static final int HEIGHT = 340;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int LEGEND_LINE = 22;
    private static final int WINDOW = 4;

    private final LaboratoryResult result;
    private final Speech speech;
    private final StringBuilder svg = new StringBuilder();
    private double most;

    WeekChart(LaboratoryResult result, Speech speech) {
        this.result = result;
        this.speech = speech;
    }

    /**
     * @param title what is drawn, for those who cannot see it
     * @param what a share of each week
     * @param best the most there could have been, drawn dotted; {@code NaN} for none
     */
    String of(String title, ToDoubleFunction<WeekResult> what, ToDoubleFunction<WeekResult> best) {
        svg.setLength(0);
        List<Policy> policies = result.experiment().policies();
        List<List<Band>> bands =
                policies.stream().map(policy -> bands(policy, what)).toList();
        List<Band> bound = bands(policies.getFirst(), best);
        most = Math.max(
                top(bands),
                bound.stream()
                        .mapToDouble(Band::mean)
                        .filter(value -> value > 0)
                        .max()
                        .orElse(0));
        most = most > 0 ? Math.min(1, Math.ceil(most * 10) / 10) : 1;
        int height = HEIGHT + LEGEND_LINE * (policies.size() + 1);
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-size=\"14\" "
                        + "fill=\"#14232B\"><title>%s</title>%n",
                WIDTH, height, Markup.escape(title));
        grid();
        line(bound, "#475962", "2 5", 2);
        for (int at = 0; at < bands.size(); at++) {
            band(bands.get(at), colour(at));
        }
        for (int at = 0; at < bands.size(); at++) {
            line(bands.get(at), colour(at), DASHES.get(at % DASHES.size()), 2.5);
            legend(at, policies.get(at).name());
        }
        return svg.append("</svg>\n").toString();
    }

    static String colour(int policy) {
        return COLOURS.get(policy % COLOURS.size());
    }

    /** Means of the latest weeks, run by run, then over runs. */
    private List<Band> bands(Policy policy, ToDoubleFunction<WeekResult> what) {
        List<Band> bands = new ArrayList<>();
        for (int week = 0; week < result.weeks(); week++) {
            int from = Math.max(0, week + 1 - WINDOW);
            int to = week + 1;
            bands.add(Band.of(result.runsOf(policy).stream()
                    .mapToDouble(run -> run.weeks().subList(from, to).stream()
                            .mapToDouble(what)
                            .filter(value -> !Double.isNaN(value))
                            .average()
                            .orElse(Double.NaN))));
        }
        return bands;
    }

    private static double top(List<List<Band>> bands) {
        return bands.stream()
                .flatMap(List::stream)
                .mapToDouble(band -> Double.isNaN(band.high()) ? band.mean() : band.high())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    private void grid() {
        for (int step = 0; step <= 5; step++) {
            double value = most * step / 5;
            append(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                    LEFT, WIDTH - RIGHT, y(value), y(value), step == 0 ? "#14232B" : "#CBD5D9");
            append(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#475962\">%s</text>%n",
                    LEFT - 8, y(value) + 5, Markup.escape(speech.say("chart.tick", 100 * value)));
        }
        int weeks = result.weeks();
        List<WeekResult> first = result.runs().getFirst().weeks();
        for (int mark = 0; mark <= 4 && weeks > 1; mark++) {
            int week = (weeks - 1) * mark / 4;
            append(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"#475962\">%s</text>%n",
                    x(week),
                    HEIGHT - BOTTOM + 22,
                    mark == 0 ? "start" : mark == 4 ? "end" : "middle",
                    first.get(week).begins());
        }
    }

    private void band(List<Band> bands, String colour) {
        StringBuilder points = new StringBuilder();
        for (int week = 0; week < bands.size(); week++) {
            if (!Double.isNaN(bands.get(week).high())) {
                points.append(point(week, bands.get(week).high()));
            }
        }
        for (int week = bands.size() - 1; week >= 0; week--) {
            if (!Double.isNaN(bands.get(week).low())) {
                points.append(point(week, bands.get(week).low()));
            }
        }
        if (!points.isEmpty()) {
            append("<polygon fill=\"%s\" fill-opacity=\"0.13\" points=\"%s\"/>%n", colour, points);
        }
    }

    private void line(List<Band> bands, String colour, String dashes, double width) {
        StringBuilder points = new StringBuilder();
        for (int week = 0; week < bands.size(); week++) {
            if (!Double.isNaN(bands.get(week).mean())) {
                points.append(point(week, bands.get(week).mean()));
            }
        }
        if (!points.isEmpty()) {
            append(
                    "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-dasharray=\"%s\" "
                            + "points=\"%s\"/>%n",
                    colour, width, dashes, points);
        }
    }

    private void legend(int at, String name) {
        int y = HEIGHT + LEGEND_LINE * at + 8;
        append(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\" "
                        + "stroke-dasharray=\"%s\"/>%n",
                LEFT, LEFT + 44, y, y, colour(at), DASHES.get(at % DASHES.size()));
        append("<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT + 54, y + 5, Markup.escape(name));
    }

    private String point(int week, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(week), y(value));
    }

    private double x(int week) {
        return LEFT + (double) week / Math.max(1, result.weeks() - 1) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.clamp(value / most, 0, 1) * (HEIGHT - TOP - BOTTOM);
    }

    private void append(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
