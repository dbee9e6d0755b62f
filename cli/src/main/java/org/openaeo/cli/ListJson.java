package org.openaeo.cli;

import java.io.OutputStream;
import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.explanation.Reason;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Conflict;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionKind;

/** The list as one JSON object, with the plan, the seed and the model that it can be replayed by. Written as it goes. */
final class ListJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<Field> TEXTS = List.of(
            Field.OFFICE,
            Field.IMPORTER,
            Field.DECLARANT,
            Field.SELLER,
            Field.HS,
            Field.ORIGIN,
            Field.DEPARTURE,
            Field.TRUST);

    private final InspectionList list;
    private final Speech speech;

    ListJson(InspectionList list, Speech speech) {
        this.list = list;
        this.speech = speech;
    }

    void write(OutputStream out) {
        try (JsonGenerator json =
                MAPPER.writer().with(new DefaultPrettyPrinter()).createGenerator(out)) {
            Selection selection = list.selection();
            json.writeStartObject();
            json.writeName("plan");
            json.writeTree(MAPPER.readTree(PlanText.json(selection.plan())));
            json.writeNumberProperty("seed", selection.seed());
            json.writeStringProperty("model", list.checksum());
            json.writeNumberProperty("declarations", selection.declarations());
            json.writeNumberProperty("capacity", selection.capacity());
            counts(selection, json);
            conflicts(selection, json);
            json.writeArrayPropertyStart("choices");
            selection.choices().forEach(choice -> choice(choice, json));
            if (list.all()) {
                list.released().forEach(row -> released(row, json));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void counts(Selection selection, JsonGenerator json) {
        json.writeObjectPropertyStart("lanes");
        for (Lane lane : Lane.values()) {
            json.writeNumberProperty(lane.code(), selection.count(lane));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("inspections");
        for (SelectionKind kind : SelectionKind.values()) {
            json.writeNumberProperty(kind.code(), selection.inspections(kind));
        }
        json.writeEndObject();
    }

    private void conflicts(Selection selection, JsonGenerator json) {
        json.writeArrayPropertyStart("conflicts");
        for (Conflict conflict : selection.conflicts()) {
            json.writeStartObject();
            json.writeStringProperty("code", conflict.code());
            json.writeStringProperty("sentence", conflict.sentence(speech.language()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void choice(Choice choice, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("rank", choice.rank());
        facts(choice.row(), choice.lane(), json);
        json.writeStringProperty("kind", choice.kind().code());
        json.writeNumberProperty("ranking_value", choice.value());
        list.chanceOf(choice).ifPresent(chance -> json.writeNumberProperty("random_probability", chance));
        json.writeArrayPropertyStart("rules");
        for (Rule rule : list.rulesOf(choice)) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            json.writeStringProperty("title", rule.title(speech.language()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("reasons");
        list.reasonsOf(choice).forEach(reason -> reason(reason, speech, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    static void reason(Reason reason, Speech speech, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("theme", reason.theme().code());
        json.writeNumberProperty("points", Math.round(reason.points() * 10) / 10.0);
        json.writeStringProperty("sentence", reason.sentence(speech.language()));
        json.writeEndObject();
    }

    private void released(int row, JsonGenerator json) {
        json.writeStartObject();
        facts(row, Lane.GREEN, json);
        json.writeEndObject();
    }

    private void facts(int row, Lane lane, JsonGenerator json) {
        json.writeStringProperty("id", list.declarations().id(row));
        json.writeStringProperty("date_time", list.declarations().instant(row).toString());
        json.writeStringProperty("lane", lane.code());
        json.writeNumberProperty("probability", list.scores().probability()[row]);
        json.writeNumberProperty("expected_revenue", list.scores().expectedRevenue()[row]);
        for (Field field : TEXTS) {
            list.declarations()
                    .text(field, row)
                    .ifPresent(text -> json.writeStringProperty(field.canonicalName(), text));
        }
        json.writeArrayPropertyStart("benefits");
        list.benefitsOf(row).forEach(json::writeString);
        json.writeEndArray();
    }
}
