package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.metrics.LiftPoint;

/**
 * The lift curve as a picture: how much of what is irregular, and of the revenue, the first per cent of the ranking
 * find. Lines carry their names, the title says the finding, and every text is text.
 */
final class LiftChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 470;
    private static final int TITLE = 66;
    private static final int LEFT = 64;
    private static final int RIGHT = 36;
    private static final int TOP = 96;
    private static final int BOTTOM = 58;
    /** The share of the ranking that the title speaks of. */
    private static final double POINTED_AT = 0.10;

    private static final String INK = "#14232B";
    private static final String SECOND_INK = "#475962";
    private static final String HAIRLINE = "#CBD5D9";
    private static final String PETROL = "#0B5569";
    private static final String BRASS = "#9A6B12";
    private static final String RUST = "#B14A22";

    /** Names have a white edge, so that they can be read where they lie on a line. */
    private static final String BOLD =
            "font-weight=\"600\" stroke=\"#FFFFFF\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    private final QualityReport report;
    private final Speech speech;
    private final StringBuilder svg = new StringBuilder();

    LiftChart(QualityReport report, Speech speech) {
        this.report = report;
        this.speech = speech;
    }

    /** The finding: what inspecting one in ten finds. */
    String finding() {
        return speech.say(
                "chart.finding",
                speech.perCent(report.all().recallAt().getOrDefault(10, Double.NaN)),
                speech.perCent(report.all().precisionAt().getOrDefault(10, Double.NaN)));
    }

    /** The picture on its own, with its title. */
    String picture() {
        return draw(true);
    }

    /** The picture for a page whose heading says the finding. */
    String partOfPage() {
        return draw(false);
    }

    private String draw(boolean titled) {
        svg.setLength(0);
        int top = titled ? 0 : TITLE;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 %d %d %d\" role=\"img\" "
                        + "aria-labelledby=\"chart-title chart-text\" font-family=\"'Source Sans 3', 'Source Sans Pro', "
                        + "'Segoe UI', 'Helvetica Neue', Arial, sans-serif\" font-size=\"14\" fill=\"%s\">%n",
                top,
                WIDTH,
                HEIGHT - top,
                INK));
        element("title", "chart-title", finding());
        element("desc", "chart-text", speech.say("chart.measure"));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n");
        if (titled) {
            String recall = speech.perCent(report.all().recallAt().getOrDefault(10, Double.NaN));
            text(20, 34, "start", INK, "font-size=\"21\" " + BOLD, speech.say("chart.short", recall));
            text(20, 58, "start", SECOND_INK, "", speech.say("chart.measure"));
        }
        grid();
        line(2, BRASS, "", List.of(point(0, 0), point(1, 1)));
        double ideal = report.all().baseRate();
        line(2, SECOND_INK, "stroke-dasharray=\"2 5\"", List.of(point(0, 0), point(ideal, 1), point(1, 1)));
        curve(LiftPoint::revenueRecall, RUST, "stroke-dasharray=\"9 4\"");
        curve(LiftPoint::recall, PETROL, "");
        labels(ideal);
        pointer();
        return svg.append("</svg>\n").toString();
    }

    private void grid() {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double share = tenth / 10.0;
            String said = speech.say("chart.tick", share * 100);
            line(1, tenth == 0 ? INK : HAIRLINE, "", List.of(point(0, share), point(1, share)));
            text(LEFT - 10, y(share) + 5, "end", SECOND_INK, "", said);
            text(x(share), HEIGHT - BOTTOM + 22, "middle", SECOND_INK, "", said);
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", SECOND_INK, "", speech.say("chart.x"));
    }

    private void curve(ToDoubleFunction<LiftPoint> found, String colour, String more) {
        List<String> points = new ArrayList<>(List.of(point(0, 0)));
        for (LiftPoint point : report.lift()) {
            double value = found.applyAsDouble(point);
            if (Double.isNaN(value)) {
                return;
            }
            points.add(point(point.share(), value));
        }
        line(3, colour, more, points);
    }

    /** Names beside the lines, at places that lie apart. */
    private void labels(double ideal) {
        label(0.30, LiftPoint::recall, PETROL, "chart.irregular", 34);
        label(0.62, LiftPoint::revenueRecall, RUST, "chart.revenue", 28);
        text(x(Math.min(ideal, 0.8)) + 4, y(1) - 9, "start", SECOND_INK, BOLD, speech.say("chart.ideal"));
        text(x(0.62) + 14, y(0.58) + 6, "start", BRASS, BOLD, speech.say("chart.random"));
    }

    private void label(double share, ToDoubleFunction<LiftPoint> found, String colour, String key, int below) {
        report.lift().stream()
                .filter(point -> point.share() >= share)
                .findFirst()
                .filter(point -> !Double.isNaN(found.applyAsDouble(point)))
                .ifPresent(point -> text(
                        x(point.share()) + 6,
                        y(found.applyAsDouble(point)) + below,
                        "start",
                        colour,
                        BOLD,
                        speech.say(key)));
    }

    /** The point that the title speaks of, with its figures. */
    private void pointer() {
        double recall = report.all().recallAt().getOrDefault(10, Double.NaN);
        if (Double.isNaN(recall)) {
            return;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" fill=\"%s\" stroke=\"#FFFFFF\" stroke-width=\"2\"/>%n",
                x(POINTED_AT),
                y(recall),
                PETROL));
        String figures = speech.say("chart.pointer", POINTED_AT * 100, recall * 100);
        text(x(POINTED_AT) + 14, y(recall) + 5, "start", PETROL, BOLD, figures);
    }

    private void line(int thickness, String colour, String more, List<String> points) {
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" stroke-linejoin=\"round\" %s points=\"%s\"/>%n",
                colour,
                thickness,
                more,
                String.join(" ", points)));
    }

    private void text(double x, double y, String anchor, String colour, String more, String said) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" %s>%s</text>%n",
                x,
                y,
                anchor,
                colour,
                more,
                Markup.escape(said)));
    }

    private void element(String name, String id, String said) {
        svg.append(String.format(Locale.ROOT, "<%1$s id=\"%2$s\">%3$s</%1$s>%n", name, id, Markup.escape(said)));
    }

    private static String point(double share, double found) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(share), y(found));
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double found) {
        return HEIGHT - BOTTOM - found * (HEIGHT - TOP - BOTTOM);
    }
}
