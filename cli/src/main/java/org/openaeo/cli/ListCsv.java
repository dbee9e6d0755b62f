package org.openaeo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.FormulaGuard;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Lane;

/**
 * The list as CSV: UTF-8, commas, one header line, numbers with a point.
 *
 * <p>Texts from declarations may be formulas to the spreadsheet that opens the file (an importer called
 * {@code =HYPERLINK(...)}). One that begins like a formula is written with an apostrophe before it, which spreadsheets
 * take as "this is text" and which a program that reads the file has to take off.
 */
final class ListCsv {
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

    ListCsv(InspectionList list, Speech speech) {
        this.list = list;
        this.speech = speech;
    }

    void write(OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(headings());
            for (Choice choice : list.selection().choices()) {
                csv.writeRecord(chosen(choice));
            }
            if (list.all()) {
                list.released().forEach(row -> csv.writeRecord(released(row)));
            }
        }
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("rank", "id", "date_time", "lane", "kind"));
        headings.addAll(List.of("probability", "expected_revenue", "ranking_value", "random_probability"));
        TEXTS.forEach(field -> headings.add(field.canonicalName()));
        headings.addAll(List.of("value", "currency", "rules", "benefits", "reasons"));
        return headings;
    }

    private List<String> chosen(Choice choice) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(choice.rank()));
        identity(choice.row(), choice.lane(), choice.kind().code(), cells);
        cells.add(number(choice.value()));
        cells.add(list.chanceOf(choice).map(ListCsv::number).orElse(""));
        facts(choice.row(), cells);
        cells.add(FormulaGuard.guard(
                list.rulesOf(choice).stream().map(rule -> rule.id()).collect(Collectors.joining("; "))));
        cells.add(FormulaGuard.guard(String.join("; ", list.benefitsOf(choice.row()))));
        cells.add(FormulaGuard.guard(list.reasonsOf(choice).stream()
                .map(reason -> reason.sentence(speech.language()) + " (" + speech.say("points", reason.points()) + ")")
                .collect(Collectors.joining("; "))));
        return cells;
    }

    private List<String> released(int row) {
        List<String> cells = new ArrayList<>(List.of(""));
        identity(row, Lane.GREEN, "", cells);
        cells.addAll(List.of("", ""));
        facts(row, cells);
        cells.addAll(List.of("", FormulaGuard.guard(String.join("; ", list.benefitsOf(row))), ""));
        return cells;
    }

    private void identity(int row, Lane lane, String kind, List<String> cells) {
        cells.add(FormulaGuard.guard(list.declarations().id(row)));
        cells.add(list.declarations().instant(row).toString());
        cells.add(lane.code());
        cells.add(kind);
        cells.add(number(list.scores().probability()[row]));
        cells.add(number(list.scores().expectedRevenue()[row]));
    }

    private void facts(int row, List<String> cells) {
        TEXTS.forEach(field -> cells.add(FormulaGuard.guard(list.text(field, row))));
        cells.add(number(list.declarations().number(Field.VALUE, row)));
        cells.add(FormulaGuard.guard(list.text(Field.CURRENCY, row)));
    }

    /** Six significant digits are more than a score holds. */
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 1000 ? "%.6g" : "%.2f", number);
    }
}
