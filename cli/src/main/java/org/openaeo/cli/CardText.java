package org.openaeo.cli;

import java.util.Locale;
import java.util.Map;

import org.openaeo.engine.explanation.ReasonTheme;
import org.openaeo.engine.metrics.RankingQuality;
import org.openaeo.engine.model.Feature;
import org.openaeo.engine.model.ModelCard;

/** A model's card in words. */
final class CardText {
    private static final int FEATURES_SHOWN = 15;

    private final ModelCard card;
    private final String checksum;
    private final Speech speech;

    CardText(ModelCard card, String checksum, Speech speech) {
        this.card = card;
        this.checksum = checksum;
        this.speech = speech;
    }

    /** What there is to know right after training. */
    String summary() {
        return speech.say(
                "card.summary",
                speech.whole(card.labelled()),
                speech.perCent(card.baseRate()),
                card.from(),
                card.to(),
                card.validatedFrom(),
                speech.measure(card.validation().auc()),
                speech.perCent(card.validation().precisionAt().getOrDefault(10, Double.NaN)),
                speech.measure(card.expectedCalibrationError()));
    }

    String whole() {
        RankingQuality quality = card.validation();
        TextTable facts = TextTable.with(speech.say("card.fact"), speech.say("card.value"))
                .row(speech.say("card.created"), card.created().toString())
                .row(speech.say("card.checksum"), checksum)
                .row(speech.say("card.library"), card.library())
                .row(speech.say("card.mapping"), card.mapping())
                .row(speech.say("card.window"), card.from() + " – " + card.to())
                .row(speech.say("card.declarations"), speech.whole(card.declarations()))
                .row(speech.say("card.labelled"), speech.whole(card.labelled()))
                .row(
                        speech.say("card.irregular"),
                        speech.whole(card.irregular()) + " (" + speech.perCent(card.baseRate()) + ")")
                .row(speech.say("card.validated"), card.validatedFrom().toString())
                .row(speech.say("card.auc"), speech.measure(quality.auc()))
                .row(speech.say("card.average_precision"), speech.measure(quality.averagePrecision()))
                .row(speech.say("card.precision_10"), speech.perCent(at(quality.precisionAt())))
                .row(speech.say("card.recall_10"), speech.perCent(at(quality.recallAt())))
                .row(speech.say("card.calibration_error"), speech.measure(card.expectedCalibrationError()))
                .row(speech.say("card.trees"), speech.whole(card.trees()))
                .row(speech.say("card.half_life"), halfLife())
                .row(speech.say("card.repeats"), speech.say(card.goodsLines() ? "yes" : "no"));
        TextTable importance =
                TextTable.with(speech.say("card.feature"), speech.say("card.theme"), speech.say("card.weight"));
        card.importance().stream()
                .limit(FEATURES_SHOWN)
                .forEach(each -> importance.row(
                        each.feature().code(), theme(each.feature()), speech.measure(each.meanContribution())));
        String line = System.lineSeparator();
        return facts + line + speech.say("card.importance") + line + importance;
    }

    private String halfLife() {
        return Double.isInfinite(card.halfLifeDays())
                ? speech.say("card.no_fading")
                : speech.say("card.days", card.halfLifeDays());
    }

    private String theme(Feature feature) {
        Locale language = speech.language();
        return ReasonTheme.of(feature).title(language);
    }

    private static double at(Map<Integer, Double> byPerCent) {
        return byPerCent.getOrDefault(10, Double.NaN);
    }
}
