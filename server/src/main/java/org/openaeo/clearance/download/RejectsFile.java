package org.openaeo.clearance.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.intake.Loading;
import org.openaeo.clearance.intake.RejectedRow;
import org.openaeo.platform.sheets.Cell;
import org.openaeo.platform.sheets.CsvSheet;
import org.openaeo.platform.sheets.SheetWriter;

/** Writes the rows that a load left out to a file: line, column, reason in words and as a code, value. */
@Component
public class RejectsFile {
    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of("line", "column", "reason", "code", "value");

    private final Loading loads;
    private final MessageSource messages;
    private final Days days;

    RejectsFile(Loading loads, MessageSource messages, Days days) {
        this.loads = loads;
        this.messages = messages;
        this.days = days;
    }

    public void write(UUID load, Locale language, OutputStream target) throws IOException {
        try (SheetWriter sheet = new CsvSheet(target, days.zone())) {
            sheet.row(COLUMNS.stream()
                    .map(column ->
                            (Cell) new Cell.Text(messages.getMessage("clearance.reject." + column, null, language)))
                    .toList());
            long after = 0;
            List<RejectedRow> rows = loads.rejects(load, after, AT_ONCE);
            while (!rows.isEmpty()) {
                for (RejectedRow row : rows) {
                    sheet.row(cells(row, language));
                }
                after = rows.getLast().seq();
                rows = loads.rejects(load, after, AT_ONCE);
            }
        }
    }

    private List<Cell> cells(RejectedRow row, Locale language) {
        String reason = messages.getMessage("clearance.reject." + row.reason(), null, row.detail(), language);
        List<Cell> cells = new ArrayList<>(COLUMNS.size());
        cells.add(row.line().map(line -> (Cell) new Cell.Number(line)).orElse(new Cell.Empty()));
        cells.add(new Cell.Text(row.columns()));
        cells.add(new Cell.Text(Optional.ofNullable(reason).orElse("")));
        cells.add(new Cell.Text(row.reason()));
        cells.add(new Cell.Text(row.value()));
        return cells;
    }
}
