package org.openaeo.cli;

import java.util.List;
import java.util.Locale;

import org.openaeo.engine.laboratory.Band;
import org.openaeo.engine.laboratory.LaboratoryResult;
import org.openaeo.engine.laboratory.Measure;
import org.openaeo.engine.laboratory.Policy;

/** One or more measures of every policy as bars with their bands and figures. */
final class PolicyBars {
    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int RIGHT = 130;
    private static final int BAR = 16;
    private static final int GAP = 18;

    private final LaboratoryResult result;
    private final Speech speech;
    private final StringBuilder svg = new StringBuilder();

    PolicyBars(LaboratoryResult result, Speech speech) {
        this.result = result;
        this.speech = speech;
    }

    String of(String title, List<Measure> measures) {
        svg.setLength(0);
        List<Policy> policies = result.experiment().policies();
        int block = BAR * measures.size() + GAP + 16;
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-size=\"14\" "
                        + "fill=\"#14232B\"><title>%s</title>%n",
                WIDTH, block * policies.size() + 8, Markup.escape(title));
        double most = 0.001;
        for (Policy policy : policies) {
            for (Measure measure : measures) {
                Band band = result.band(policy, measure);
                most = Math.max(most, Double.isNaN(band.high()) ? orZero(band.mean()) : band.high());
            }
        }
        for (int at = 0; at < policies.size(); at++) {
            int top = block * at + 18;
            append(
                    "<text x=\"8\" y=\"%d\" font-weight=\"600\">%s</text>%n",
                    top, Markup.escape(policies.get(at).name()));
            for (int bar = 0; bar < measures.size(); bar++) {
                bar(policies.get(at), measures.get(bar), bar, top + 8 + BAR * bar, most);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void bar(Policy policy, Measure measure, int number, int y, double most) {
        Band band = result.band(policy, measure);
        double scale = (WIDTH - LEFT - RIGHT) / most;
        double width = Math.max(0, orZero(band.mean())) * scale;
        append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#475962\">%s</text>%n",
                LEFT - 8, y + 12, Markup.escape(speech.say("laboratory." + measure.code())));
        append(
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LEFT, y, width, BAR - 3, WeekChart.colour(number));
        if (!Double.isNaN(band.low())) {
            append(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#14232B\" stroke-width=\"2\"/>%n",
                    LEFT + Math.max(0, band.low()) * scale, LEFT + Math.max(0, band.high()) * scale, y + 6, y + 6);
        }
        append(
                "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                LEFT + Math.max(width, Double.isNaN(band.high()) ? 0 : Math.max(0, band.high()) * scale) + 8,
                y + 12,
                Markup.escape(speech.perCent(band.mean())));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private void append(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
