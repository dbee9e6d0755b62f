package org.openaeo.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Lines over time, or along anything else, with their confidence bands, all values in per cent. Drawn by {@code
 * components/chart}: as a picture made here, which needs no script, and as a livelier one where scripts
 * run; the figures stand in a table behind it.
 *
 * @param title states the finding
 * @param measure says what is drawn
 * @param labels along the time, one for every point
 * @param along what the labels are, as the table's first column is called; empty for times
 * @param top of the scale in per cent, a multiple of {@code step}
 * @param step between the grid's lines
 */
public record LineChart(
        String id,
        String title,
        String measure,
        List<String> labels,
        String along,
        List<Series> series,
        double top,
        double step) {
    private static final int MAX_LABELS = 12;
    /** Room for one name, in per cent of the picture's height. */
    private static final double NAME_HEIGHT = 8;

    private static final double[] STEPS = {1, 2, 5, 10, 20, 25};

    /**
     * One line. {@code NaN} is a point without a value.
     *
     * @param kind {@code main}, {@code random} or {@code other}
     * @param name with its last value, written at the line's end
     */
    public record Series(String kind, String name, double[] values, double[] low, double[] high) {
        public Series {
            if (values.length != low.length || values.length != high.length) {
                throw new IllegalArgumentException("A value and its band come together");
            }
        }

        /** A line without a band. */
        public static Series plain(String kind, String name, double[] values) {
            var none = new double[values.length];
            Arrays.fill(none, Double.NaN);
            return new Series(kind, name, values, none, none);
        }

        /** Whether the point has a band around it. */
        public boolean hasBand(int i) {
            return Double.isFinite(low[i]) && Double.isFinite(high[i]);
        }

        private double max() {
            return DoubleStream.concat(Arrays.stream(values), Arrays.stream(high))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
        }
    }

    /** A chart whose scale fits its values. */
    public static LineChart of(String id, String title, String measure, List<String> labels, List<Series> series) {
        var max = Math.max(1, series.stream().mapToDouble(Series::max).max().orElse(0));
        var step = Arrays.stream(STEPS).filter(s -> max / s <= 5).findFirst().orElse(25);
        return new LineChart(id, title, measure, labels, "", List.copyOf(series), Math.ceil(max / step) * step, step);
    }

    /** The same along something else than time. */
    public LineChart along(String what) {
        return new LineChart(id, title, measure, labels, what, series, top, step);
    }

    /** The grid's lines from below. */
    public List<Double> grid() {
        var lines = new ArrayList<Double>();
        for (var y = 0.0; y <= top; y += step) {
            lines.add(y);
        }
        return lines;
    }

    /** Indices of the labels that there is room for. */
    public List<Integer> shownLabels() {
        var every = Math.max(1, (labels.size() + MAX_LABELS - 1) / MAX_LABELS);
        var shown = new ArrayList<Integer>();
        for (var i = 0; i < labels.size(); i += every) {
            shown.add(i);
        }
        return shown;
    }

    /** Place of a point along the time, 0 to 100. */
    public double x(int i) {
        return labels.size() < 2 ? 50 : 100.0 * i / (labels.size() - 1);
    }

    /** Place of a value from above, 0 to 100. */
    public double y(double value) {
        return 100 - 100 * Math.clamp(value, 0, top) / top;
    }

    /** Where the name of a line stands, from above: at its end, moved where two names would stand on each other. */
    public double end(Series s) {
        var names = new ArrayList<>(series);
        names.sort(Comparator.comparingDouble(this::ending));
        var below = Double.NEGATIVE_INFINITY;
        for (var name : names) {
            below = Math.max(ending(name), below + NAME_HEIGHT);
            if (name == s) {
                return below;
            }
        }
        return ending(s);
    }

    private double ending(Series s) {
        for (var i = s.values().length - 1; i >= 0; i--) {
            if (Double.isFinite(s.values()[i])) {
                return y(s.values()[i]);
            }
        }
        return 100;
    }

    /** The line as an SVG path in a square of 100. */
    public String line(Series s) {
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < s.values().length; i++) {
            if (Double.isFinite(s.values()[i])) {
                path.append(pen).append(at(i, s.values()[i]));
                pen = 'L';
            } else {
                pen = 'M';
            }
        }
        return path.toString();
    }

    /** The band as a closed SVG path in a square of 100. */
    public String band(Series s) {
        var there = new StringBuilder();
        var back = new StringBuilder();
        for (var i = 0; i < s.values().length; i++) {
            if (Double.isFinite(s.low()[i]) && Double.isFinite(s.high()[i])) {
                there.append(there.isEmpty() ? 'M' : 'L').append(at(i, s.high()[i]));
                back.insert(0, "L" + at(i, s.low()[i]));
            }
        }
        return there.isEmpty() ? "" : there.append(back).append('Z').toString();
    }

    private String at(int i, double value) {
        return String.format(Locale.ROOT, "%.2f %.2f", x(i), y(value));
    }
}
