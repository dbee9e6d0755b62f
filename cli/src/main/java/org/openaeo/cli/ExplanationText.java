package org.openaeo.cli;

import java.io.StringWriter;
import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.engine.explanation.Reason;

/** One explanation as a waterfall in plain text, or as JSON. */
final class ExplanationText {
    private static final int BAR = 32;
    private static final List<Field> SHOWN = List.of(
            Field.OFFICE,
            Field.IMPORTER,
            Field.DECLARANT,
            Field.SELLER,
            Field.HS,
            Field.ORIGIN,
            Field.DEPARTURE,
            Field.TRUST);

    private final Declarations declarations;
    private final int row;
    private final Explanation explanation;
    private final Speech speech;

    ExplanationText(Declarations declarations, int row, Explanation explanation, Speech speech) {
        this.declarations = declarations;
        this.row = row;
        this.explanation = explanation;
        this.speech = speech;
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json =
                new JsonMapper().writer().with(new DefaultPrettyPrinter()).createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("id", declarations.id(row));
            json.writeNumberProperty("probability", explanation.probability());
            json.writeNumberProperty("expected_revenue", explanation.expectedRevenue());
            json.writeNumberProperty("start_points", explanation.startPoints());
            json.writeArrayPropertyStart("reasons");
            explanation.reasons().forEach(reason -> ListJson.reason(reason, speech, json));
            json.writeEndArray();
            json.writeNumberProperty("other_reasons", explanation.others());
            json.writeNumberProperty("other_points", explanation.otherPoints());
            json.writeNumberProperty("total_points", explanation.totalPoints());
            json.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public String toString() {
        String line = System.lineSeparator();
        StringBuilder text = new StringBuilder();
        text.append(speech.say(
                        "explain.title",
                        ListTable.clean(declarations.id(row)),
                        declarations.date(row),
                        100 * explanation.probability(),
                        explanation.expectedRevenue()))
                .append(line)
                .append(facts())
                .append(line)
                .append(line);
        Waterfall waterfall = new Waterfall();
        waterfall.step(text, explanation.startPoints(), speech.say("explain.start"), true);
        for (Reason reason : explanation.reasons()) {
            waterfall.step(text, reason.points(), ListTable.clean(reason.sentence(speech.language())), false);
        }
        if (explanation.others() > 0) {
            waterfall.step(text, explanation.otherPoints(), speech.say("explain.others", explanation.others()), false);
        }
        text.append(points(explanation.totalPoints()))
                .append("  ")
                .append(speech.say("explain.total"))
                .append(line);
        return text.append(line)
                .append(speech.say("explain.points"))
                .append(line)
                .toString();
    }

    private String points(double points) {
        String said = speech.say("points", points);
        return " ".repeat(Math.max(0, 5 - said.length())) + said;
    }

    private String facts() {
        StringBuilder facts = new StringBuilder();
        for (Field field : SHOWN) {
            declarations
                    .text(field, row)
                    .ifPresent(code -> facts.append(facts.isEmpty() ? "" : " · ")
                            .append(speech.say("field." + field.canonicalName(), ListTable.clean(code))));
        }
        return facts.toString();
    }

    /** Bars that begin where the one before ended, all on one scale. */
    private final class Waterfall {
        private final double low;
        private final double scale;
        private double at;

        Waterfall() {
            double sum = explanation.startPoints();
            double least = Math.min(0, sum);
            double most = Math.max(0, sum);
            for (Reason reason : explanation.reasons()) {
                sum += reason.points();
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
            double end = explanation.totalPoints();
            low = Math.min(least, end);
            scale = BAR / Math.max(1, Math.max(most, end) - low);
        }

        void step(StringBuilder text, double points, String said, boolean start) {
            int from = cell(start ? 0 : at);
            at = start ? points : at + points;
            int to = cell(at);
            String bar = (points >= 0 ? "█" : "░").repeat(Math.max(1, Math.abs(to - from)));
            String field = " ".repeat(Math.min(BAR - 1, Math.min(from, to))) + bar;
            text.append(points(points))
                    .append("  ")
                    .append(pad(field))
                    .append(said)
                    .append(System.lineSeparator());
        }

        private int cell(double points) {
            return (int) Math.round((points - low) * scale);
        }

        private static String pad(String field) {
            return field + " ".repeat(Math.max(0, BAR + 1 - field.length()));
        }
    }
}
