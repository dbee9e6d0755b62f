package org.openaeo.clearance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.dossier.DeclaredItem;
import org.openaeo.platform.web.Figures;

/** Says what was declared, line by line; what was not declared is left out. */
@Component
class DeclaredWords {
    private final Wording wording;
    private final Figures figures;

    DeclaredWords(Wording wording, Figures figures) {
        this.wording = wording;
        this.figures = figures;
    }

    Map<String, String> goods(DeclaredItem item) {
        String currency = item.currency().map(code -> "\u00a0" + code).orElse("");
        Map<String, String> lines = new LinkedHashMap<>();
        item.hs().ifPresent(hs -> put(lines, "hs", Wording.printed(hs) + ", " + wording.goods(item.hs())));
        item.origin().ifPresent(code -> put(lines, "origin", wording.country(code) + mark(item)));
        item.departure().ifPresent(code -> put(lines, "departure", wording.country(code)));
        put(lines, "net-mass", item.netMass(), 2, "\u00a0kg");
        put(lines, "value", item.value(), 2, currency);
        put(lines, "unit-value", item.unitValue(), 2, currency);
        put(lines, "tax-rate", item.taxRate(), 2, "\u00a0%");
        put(lines, "duty", item.duty(), 2, currency);
        put(lines, "tax-type", item.taxType());
        put(lines, "procedure", item.procedure());
        put(lines, "import-type", item.importType());
        put(lines, "import-use", item.importUse());
        put(lines, "payment", item.payment());
        item.transportMode()
                .ifPresent(code -> put(lines, "transport", wording.sayOr("clearance.transport." + code, code)));
        return lines;
    }

    private String mark(DeclaredItem item) {
        return item.originMark()
                .map(code -> ", " + wording.say("clearance.declared.origin-mark", code))
                .orElse("");
    }

    private void put(Map<String, String> lines, String key, Optional<String> text) {
        text.ifPresent(each -> put(lines, key, each));
    }

    private void put(Map<String, String> lines, String key, OptionalDouble number, int decimals, String unit) {
        number.ifPresent(each -> put(lines, key, figures.decimal(each, decimals) + unit));
    }

    private void put(Map<String, String> lines, String key, String text) {
        lines.put(wording.say("clearance.declared." + key), text);
    }
}
