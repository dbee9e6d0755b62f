package org.openaeo.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet with a bold first row that stays in view; texts are texts and never formulas. */
public final class ExcelSheet implements SheetWriter {
    private static final int ROWS_HELD = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final ZoneId zone;
    private int row;

    public ExcelSheet(OutputStream target, String name, ZoneId zone) {
        book = new Workbook(target, "OpenAEO", null);
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        this.zone = zone;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (row == 0) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> sheet.value(row, column, printable(text.text()));
            case Cell.Number number -> sheet.value(row, column, number.number());
            case Cell.Time time -> {
                sheet.value(row, column, time.instant().atZone(zone).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Cell.Empty _ -> {}
        }
    }

    /** Without the characters that XML has no form for. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t' || point == '\n' || point >= ' ' && point != 0xFFFE && point != 0xFFFF)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
