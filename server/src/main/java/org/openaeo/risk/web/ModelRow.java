package org.openaeo.risk.web;

import java.util.Locale;

import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.register.ModelFigures;

/** One model in the list. */
public record ModelRow(RegisteredModel entry, ModelFigures figures) {
    static ModelRow of(RegisteredModel entry) {
        return new ModelRow(entry, ModelFigures.of(entry));
    }

    /** How the state's tag is coloured. */
    public String tone() {
        return tone(entry);
    }

    static String tone(RegisteredModel entry) {
        return switch (entry.state()) {
            case ACTIVE -> "good";
            case CANDIDATE -> "info";
            case RETIRED -> "";
        };
    }

    public String stateMessage() {
        return "risk.state." + entry.state().name().toLowerCase(Locale.ROOT);
    }
}
