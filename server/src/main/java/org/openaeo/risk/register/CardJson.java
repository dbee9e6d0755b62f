package org.openaeo.risk.register;

import tools.jackson.databind.json.JsonMapper;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.model.ModelCard;

/** Cards and quality reports as they are kept beside the model's file. Measures that do not exist are {@code "NaN"}. */
final class CardJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CardJson() {}

    static String write(ModelCard card) {
        return MAPPER.writeValueAsString(card);
    }

    static String write(QualityReport quality) {
        return MAPPER.writeValueAsString(quality);
    }

    static ModelCard readCard(String json) {
        return MAPPER.readValue(json, ModelCard.class);
    }

    static QualityReport readQuality(String json) {
        return MAPPER.readValue(json, QualityReport.class);
    }
}
