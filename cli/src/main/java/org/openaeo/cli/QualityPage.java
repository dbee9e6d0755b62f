package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openaeo.engine.evaluation.QualityReport;
import org.openaeo.engine.metrics.CalibrationBin;
import org.openaeo.engine.metrics.RankingQuality;

/** A quality report as one page that needs nothing else: figures, the lift curve, and every number as a table. */
final class QualityPage {
    static final String STYLE = """
            :root { color: #14232B; background: #F3F6F7; font: 17px/24px "Source Sans 3", "Source Sans Pro", "Segoe UI",
              "Helvetica Neue", Arial, sans-serif; }
            body { margin: 0; }
            header { background: #0B3442; color: #fff; padding: 16px 24px; border-bottom: 4px solid #D9B45B; }
            header p { margin: 0; }
            main { max-width: 960px; margin: 0 auto; padding: 24px; }
            h1 { font-size: 30px; line-height: 36px; margin: 8px 0 16px; }
            h2 { font-size: 21px; line-height: 28px; margin: 32px 0 8px; }
            .figures { display: flex; flex-wrap: wrap; gap: 16px; margin: 0 0 24px; }
            .figures div { background: #fff; border: 1px solid #CBD5D9; padding: 12px 16px; flex: 1 1 150px; }
            .figures dt { color: #475962; font-size: 15px; line-height: 20px; }
            .figures dd { margin: 4px 0 0; font-size: 28px; line-height: 32px; font-weight: 600;
              font-variant-numeric: tabular-nums; }
            figure { margin: 0; background: #fff; border: 1px solid #CBD5D9; padding: 8px;
              overflow-x: auto; }
            svg { display: block; width: 100%; min-width: 560px; height: auto; }
            .table { overflow-x: auto; background: #fff; border: 1px solid #CBD5D9; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { padding: 6px 12px; text-align: right; border-top: 1px solid #CBD5D9; white-space: nowrap; }
            thead th { border-top: 0; border-bottom: 2px solid #14232B; vertical-align: bottom; white-space: normal; }
            th:first-child { text-align: left; font-weight: 400; }
            .notes { color: #475962; font-size: 15px; line-height: 20px; }
            @media print { :root { background: #fff; } }
            """;

    private final QualityReport report;
    private final LiftChart chart;
    private final Speech speech;

    QualityPage(QualityReport report, LiftChart chart, Speech speech) {
        this.report = report;
        this.chart = chart;
        this.speech = speech;
    }

    String html() {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(speech.language().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(said("page.title"))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header><p>OpenAEO · ")
                .append(said("page.title"))
                .append("</p></header>\n<main>\n<h1>")
                .append(Markup.escape(chart.finding()))
                .append("</h1>\n");
        figures(page);
        page.append("<figure tabindex=\"0\">\n").append(chart.partOfPage()).append("</figure>\n");
        measures(page);
        calibration(page);
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void figures(StringBuilder page) {
        RankingQuality all = report.all();
        List<Map.Entry<String, String>> figures = List.of(
                Map.entry("page.rows", speech.whole(all.rows())),
                Map.entry("page.auc", speech.measure(all.auc())),
                Map.entry("page.novel_auc", speech.measure(report.novel().auc())),
                Map.entry("page.calibration", speech.measure(report.expectedCalibrationError())));
        page.append("<dl class=\"figures\">\n");
        figures.forEach(figure -> page.append("<div><dt>")
                .append(said(figure.getKey()))
                .append("</dt><dd>")
                .append(Markup.escape(figure.getValue()))
                .append("</dd></div>\n"));
        page.append("</dl>\n");
    }

    private void measures(StringBuilder page) {
        QualityText text = new QualityText(report, speech);
        List<String> headings = new ArrayList<>();
        headings.add(speech.say("quality.measure"));
        text.columns().forEach(column -> headings.add(column.getKey()));
        page.append("<h2>").append(said("page.measures")).append("</h2>\n");
        table(page, headings, text.rows());
        text.notes()
                .forEach(note -> page.append("<p class=\"notes\">")
                        .append(Markup.escape(note))
                        .append("</p>\n"));
    }

    private void calibration(StringBuilder page) {
        page.append("<h2>").append(said("page.calibration_title")).append("</h2>\n");
        List<List<String>> rows = new ArrayList<>();
        for (CalibrationBin bin : report.calibration()) {
            rows.add(List.of(
                    speech.perCent(bin.from()) + " – " + speech.perCent(bin.to()),
                    speech.whole(bin.rows()),
                    speech.perCent(bin.meanProbability()),
                    speech.perCent(bin.observedShare())));
        }
        table(
                page,
                List.of(
                        speech.say("page.bin"),
                        speech.say("quality.rows"),
                        speech.say("page.stated"),
                        speech.say("page.observed")),
                rows);
    }

    static void table(StringBuilder page, List<String> headings, List<List<String>> rows) {
        page.append("<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>");
        headings.forEach(heading ->
                page.append("<th scope=\"col\">").append(Markup.escape(heading)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr><th scope=\"row\">")
                    .append(Markup.escape(row.getFirst()))
                    .append("</th>");
            row.subList(1, row.size())
                    .forEach(cell ->
                            page.append("<td>").append(Markup.escape(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table></div>\n");
    }

    private String said(String key) {
        return Markup.escape(speech.say(key));
    }
}
