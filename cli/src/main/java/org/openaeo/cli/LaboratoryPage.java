package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;

import org.openaeo.engine.laboratory.Experiment;
import org.openaeo.engine.laboratory.LaboratoryResult;
import org.openaeo.engine.laboratory.Measure;
import org.openaeo.engine.laboratory.Policy;
import org.openaeo.engine.laboratory.WeekResult;

/** What an experiment came to as one page that needs nothing else. */
final class LaboratoryPage {
    private final LaboratoryResult result;
    private final Experiment experiment;
    private final Speech speech;
    private final StringBuilder page = new StringBuilder();

    LaboratoryPage(LaboratoryResult result, Speech speech) {
        this.result = result;
        this.speech = speech;
        experiment = result.experiment();
    }

    String html() {
        page.setLength(0);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(speech.language().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.escape(experiment.name()))
                .append("</title>\n<style>\n")
                .append(QualityPage.STYLE)
                .append("</style>\n</head>\n<body>\n<header><p>OpenAEO · ")
                .append(said("laboratory.title"))
                .append("</p></header>\n<main>\n<h1>")
                .append(Markup.escape(experiment.name()))
                .append("</h1>\n");
        note(speech.say(
                "laboratory.about",
                experiment.from().toString(),
                experiment.to().toString(),
                result.weeks(),
                experiment.seeds().size()));
        summary();
        charts();
        differences();
        policies();
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void summary() {
        LaboratoryText text = new LaboratoryText(result, speech);
        QualityPage.table(page, text.headings(), text.rows(true));
        note(speech.say("laboratory.note_measures"));
        note(speech.say(result.revenueRecorded() ? "quality.note_recovered" : "quality.note_duty"));
    }

    private void charts() {
        WeekChart chart = new WeekChart(result, speech);
        figure(
                "laboratory.chart_hit_rate",
                chart.of(speech.say("laboratory.chart_hit_rate"), WeekResult::hitRate, WeekResult::bestHitRate));
        figure(
                "laboratory.chart_norm",
                chart.of(speech.say("laboratory.chart_norm"), WeekResult::normHitRate, week -> Double.NaN));
        figure(
                "laboratory.chart_revenue",
                chart.of(speech.say("laboratory.chart_revenue"), WeekResult::normRevenue, week -> Double.NaN));
        figure(
                "laboratory.chart_drift",
                chart.of(speech.say("laboratory.chart_drift"), WeekResult::drift, week -> Double.NaN));
        PolicyBars bars = new PolicyBars(result, speech);
        figure(
                "laboratory.chart_trust",
                bars.of(
                        speech.say("laboratory.chart_trust"),
                        List.of(Measure.TRUSTED_INSPECTED, Measure.OTHERS_INSPECTED, Measure.TRUSTED_MISSED)));
        figure(
                "laboratory.chart_exploration",
                bars.of(
                        speech.say("laboratory.chart_exploration"),
                        List.of(Measure.EXPLORED, Measure.EXPLORATION_COST)));
    }

    private void differences() {
        if (experiment.policies().size() < 2) {
            return;
        }
        heading("laboratory.against", experiment.policies().getFirst().name());
        LaboratoryText text = new LaboratoryText(result, speech);
        List<List<String>> rows = new ArrayList<>();
        for (Policy policy :
                experiment.policies().subList(1, experiment.policies().size())) {
            List<String> row = new ArrayList<>();
            row.add(policy.name());
            LaboratoryText.SHOWN.forEach(measure -> row.add(text.withBand(result.difference(policy, measure))));
            rows.add(row);
        }
        QualityPage.table(page, text.headings(), rows);
        note(speech.say("laboratory.note_against"));
    }

    private void policies() {
        heading("laboratory.sources");
        List<List<String>> rows = new ArrayList<>();
        for (Policy policy : experiment.policies()) {
            rows.add(List.of(
                    policy.name(),
                    policy.strategy().method().code(),
                    speech.perCent(policy.randomShare()),
                    speech.whole(policy.labelDelayDays()),
                    policy.strategy().method().source().citation()));
        }
        QualityPage.table(
                page,
                List.of(
                        speech.say("laboratory.policy"),
                        speech.say("laboratory.strategy"),
                        speech.say("laboratory.random_share"),
                        speech.say("laboratory.delay"),
                        speech.say("laboratory.source")),
                rows);
    }

    private void figure(String title, String svg) {
        heading(title);
        page.append("<figure tabindex=\"0\">\n").append(svg).append("</figure>\n");
    }

    private void heading(String key, Object... arguments) {
        page.append("<h2>").append(Markup.escape(speech.say(key, arguments))).append("</h2>\n");
    }

    private void note(String sentence) {
        page.append("<p class=\"notes\">").append(Markup.escape(sentence)).append("</p>\n");
    }

    private String said(String key) {
        return Markup.escape(speech.say(key));
    }
}
