package org.openaeo.platform.sheets;

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

import org.openaeo.engine.declaration.FormulaGuard;

/**
 * A CSV file in UTF-8 with a byte order mark, by which spreadsheet programs know it.
 *
 * <p>Texts are guarded against being run as formulas.
 */
public final class CsvSheet implements SheetWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvWriter out;
    private final DateTimeFormatter times;

    public CsvSheet(OutputStream target, ZoneId zone) throws IOException {
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
            case Cell.Text text -> FormulaGuard.guard(text.text());
            case Cell.Number number -> written(number.number());
            case Cell.Time time -> times.format(time.instant());
            case Cell.Empty _ -> "";
        };
    }

    /** Whole numbers without a decimal point, such as those of lines. */
    private static String written(double number) {
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
