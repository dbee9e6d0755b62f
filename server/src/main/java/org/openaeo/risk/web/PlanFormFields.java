package org.openaeo.risk.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** A plan's form as the fields that carry it from one step to the next. */
final class PlanFormFields {
    private PlanFormFields() {}

    static Map<String, String> of(PlanForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("basedOn", Integer.toString(form.basedOn()));
        fields.put("name", form.name());
        put(fields, "capacity", form.capacity());
        for (int at = 0; at < form.offices().size(); at++) {
            fields.put("offices[" + at + "].office", form.offices().get(at).office());
            put(fields, "offices[" + at + "].amount", form.offices().get(at).amount());
        }
        put(fields, "otherOffices", form.otherOffices());
        fields.put("ranking", form.ranking());
        fields.put("revenueWeight", form.revenueWeight());
        fields.put("randomShare", form.randomShare());
        put(fields, "documents", form.documents());
        fields.put("trustVersion", form.trustVersion());
        for (int at = 0; at < form.levels().size(); at++) {
            put(fields, "levels[" + at + "]", form.levels().get(at));
        }
        put(fields, "otherwise", form.otherwise());
        fields.put("rules", form.rules());
        fields.put("reason", form.reason());
        return fields;
    }

    private static void put(Map<String, String> fields, String path, PlanForm.Amount amount) {
        fields.put(path + ".kind", amount.kind());
        fields.put(path + ".figure", amount.figure());
    }

    private static void put(Map<String, String> fields, String path, PlanForm.LevelRow level) {
        fields.put(path + ".level", level.level());
        fields.put(path + ".ceiling", level.ceiling());
        fields.put(path + ".multiplier", level.multiplier());
        fields.put(path + ".benefits", level.benefits());
    }
}
