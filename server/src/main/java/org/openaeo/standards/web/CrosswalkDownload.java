package org.openaeo.standards.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.platform.sheets.Cell;
import org.openaeo.platform.sheets.CsvSheet;
import org.openaeo.platform.sheets.ExcelSheet;
import org.openaeo.platform.sheets.SheetWriter;
import org.openaeo.platform.start.PlatformSettings;
import org.openaeo.standards.Crosswalk;

/** Writes a crosswalk to a file, in the reader's language: its links, or its coverage matrix in per cent. */
@Component
class CrosswalkDownload {
    private static final List<String> COLUMNS =
            List.of("group", "criterion", "text", "strength", "other", "other-text", "by", "reason");

    private final MessageSource messages;
    private final PlatformSettings settings;

    CrosswalkDownload(MessageSource messages, PlatformSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** What the file holds. */
    enum Content {
        /** A row for each link, and for each criterion without one. */
        LINKS,
        /** The coverage matrix: the share of each group that a group of the other edition answers. */
        MAP
    }

    void csv(Crosswalk crosswalk, Content content, Locale language, OutputStream target) throws IOException {
        try (SheetWriter sheet = new CsvSheet(target, settings.timeZone())) {
            write(crosswalk, content, language, sheet);
        }
    }

    void excel(Crosswalk crosswalk, Content content, Locale language, OutputStream target) throws IOException {
        try (SheetWriter sheet =
                new ExcelSheet(target, say("standards.crosswalk.sheet", language), settings.timeZone())) {
            write(crosswalk, content, language, sheet);
        }
    }

    private void write(Crosswalk crosswalk, Content content, Locale language, SheetWriter sheet) throws IOException {
        switch (content) {
            case LINKS -> links(crosswalk, language, sheet);
            case MAP -> map(CrosswalkPicture.of(crosswalk), language, sheet);
        }
    }

    private void map(CrosswalkPicture picture, Locale language, SheetWriter sheet) throws IOException {
        sheet.row(texts(Stream.concat(
                Stream.of("group", "name", "criteria")
                        .map(column -> say("standards.crosswalk.map-column." + column, language)),
                picture.columns().stream()
                        .map(column -> column.code() + " " + column.name().in(language)))));
        for (CrosswalkPicture.Row row : picture.rows()) {
            List<Cell> cells = new ArrayList<>(
                    texts(Stream.of(row.group().code(), row.group().name().in(language))));
            cells.add(new Cell.Number(row.group().criteria().size()));
            row.cells().forEach(cell -> cells.add(new Cell.Number(Math.round(100 * cell.share()))));
            sheet.row(cells);
        }
    }

    private void links(Crosswalk crosswalk, Locale language, SheetWriter sheet) throws IOException {
        sheet.row(texts(COLUMNS.stream().map(column -> say("standards.crosswalk.column." + column, language))));
        for (CrosswalkTable.Part part : CrosswalkTable.of(crosswalk, language).parts()) {
            for (CrosswalkTable.Line line : part.lines()) {
                if (line.ties().isEmpty()) {
                    sheet.row(texts(Stream.of(
                            part.code(), line.code(), line.text(), say("standards.strength.OPEN", language))));
                }
                for (CrosswalkTable.Tie tie : line.ties()) {
                    sheet.row(texts(Stream.of(
                            part.code(),
                            line.code(),
                            line.text(),
                            say("standards.strength." + tie.strength(), language),
                            tie.code(),
                            tie.text(),
                            tie.by(),
                            tie.reason())));
                }
            }
        }
    }

    private static List<Cell> texts(Stream<String> texts) {
        return texts.map(text -> (Cell) new Cell.Text(text)).toList();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
