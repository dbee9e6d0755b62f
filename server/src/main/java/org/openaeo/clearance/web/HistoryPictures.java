package org.openaeo.clearance.web;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.dossier.DeclaredItem;
import org.openaeo.clearance.dossier.GoodsHistory;
import org.openaeo.clearance.dossier.ImporterHistory;
import org.openaeo.platform.web.Figures;

/** Draws what came before a declaration, to scale, for the small pictures beside it. */
@Component
class HistoryPictures {
    private static final double ROOM = 1.1;

    private final Wording wording;
    private final Figures figures;

    HistoryPictures(Wording wording, Figures figures) {
        this.wording = wording;
        this.figures = figures;
    }

    /**
     * The importer's year.
     *
     * @param finding said in one sentence
     */
    record ImporterYear(String finding, List<Column> columns) {}

    /** A month: its name, how high each part stands from 0 to 100, and the numbers behind them. */
    record Column(
            String name,
            double x,
            double width,
            double declared,
            double controlled,
            double irregular,
            long declaredCount,
            long controlledCount,
            long irregularCount) {}

    /**
     * Where this declaration's value for a kilogram lies among the usual ones, all from 0 to 100 along the picture.
     *
     * @param finding said in one sentence
     * @param usual the middle half in words
     * @param here this declaration's own value in words
     */
    record UnitValue(
            String finding,
            String usual,
            String here,
            double low,
            double lowerQuarter,
            double median,
            double upperQuarter,
            double high,
            double at) {}

    ImporterYear of(ImporterHistory history) {
        long highest = Math.max(
                1,
                history.months().stream()
                        .mapToLong(ImporterHistory.Month::declared)
                        .max()
                        .orElse(1));
        double width = 100.0 / Math.max(1, history.months().size());
        List<Column> columns = new ArrayList<>();
        for (ImporterHistory.Month month : history.months()) {
            columns.add(new Column(
                    month.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, Wording.language()),
                    columns.size() * width + width * 0.15,
                    width * 0.7,
                    100.0 * month.declared() / highest,
                    100.0 * Math.min(month.controlled(), month.declared()) / highest,
                    100.0 * Math.min(month.irregular(), month.declared()) / highest,
                    month.declared(),
                    month.controlled(),
                    month.irregular()));
        }
        String finding = history.declared() == 0
                ? wording.say("clearance.history.importer-first")
                : wording.say(
                        "clearance.history.importer", history.declared(), history.controlled(), history.irregular());
        return new ImporterYear(finding, columns);
    }

    /** Empty where too few were declared before to say what is usual, or this one states no value or mass. */
    Optional<UnitValue> of(GoodsHistory history, DeclaredItem item) {
        if (!history.tellsUsualValue() || item.unitValue().isEmpty() || history.median() <= 0) {
            return Optional.empty();
        }
        double own = item.unitValue().getAsDouble();
        double scale = 100 / (ROOM * Math.max(history.high(), own));
        String currency = item.currency().orElse("");
        long deviation = Math.round(100 * (own / history.median() - 1));
        String key = deviation < 0 ? "below" : deviation > 0 ? "above" : "usual";
        return Optional.of(new UnitValue(
                wording.say("clearance.history.goods-" + key, Math.abs(deviation), history.declared()),
                wording.say(
                        "clearance.history.goods-half",
                        amount(history.lowerQuarter(), ""),
                        amount(history.upperQuarter(), currency)),
                amount(own, currency),
                history.low() * scale,
                history.lowerQuarter() * scale,
                history.median() * scale,
                history.upperQuarter() * scale,
                history.high() * scale,
                own * scale));
    }

    private String amount(double value, String currency) {
        return figures.decimal(value, 2) + (currency.isEmpty() ? "" : "\u00a0" + currency);
    }
}
