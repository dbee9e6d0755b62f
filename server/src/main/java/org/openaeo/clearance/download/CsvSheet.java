package org.openaeo.clearance.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A CSV file in UTF-8 with a byte order mark, by which spreadsheet programs know it.
 *
 * <p>A text that such a program would take for a formula gets an apostrophe before it: what a declarant wrote must not
 * run on an officer's desk.
 */
final class CsvSheet implements SheetWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvWriter out;
    private final DateTimeFormatter times;

    CsvSheet(OutputStream target, ZoneId zone) throws IOException {
        Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        out = CsvWriter.builder().build(text);
        times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    }

    @Override
    public void row(List<Cell> cells) {
        out.writeRecord(cells.stream().map(this::written).toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> harmless(text.text());
            case Cell.Number number -> new BigDecimal(Double.toString(number.number())).toPlainString();
            case Cell.Time time -> times.format(time.instant());
            case Cell.Empty _ -> "";
        };
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
