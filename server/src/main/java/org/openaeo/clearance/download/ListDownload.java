package org.openaeo.clearance.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.decision.ScoreAccount;
import org.openaeo.clearance.worklist.WorkItem;
import org.openaeo.clearance.worklist.WorkPage;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.clearance.worklist.Worklist;
import org.openaeo.platform.sheets.Cell;
import org.openaeo.platform.sheets.CsvSheet;
import org.openaeo.platform.sheets.ExcelSheet;
import org.openaeo.platform.sheets.SheetWriter;

/** Writes an inspection list to a file, in the reader's language, page after page. */
@Component
public class ListDownload {
    private static final List<String> COLUMNS = List.of(
            "rank",
            "lane",
            "kind",
            "declaration",
            "lodged",
            "office",
            "importer",
            "name",
            "trust",
            "hs",
            "origin",
            "net-mass",
            "value",
            "currency",
            "score",
            "expected-revenue",
            "reason-1",
            "reason-2",
            "state");

    private final Worklist worklist;
    private final MessageSource messages;
    private final Days days;

    ListDownload(Worklist worklist, MessageSource messages, Days days) {
        this.worklist = worklist;
        this.messages = messages;
        this.days = days;
    }

    /**
     * Who the importers are: their names by the codes that declarations give them.
     */
    @FunctionalInterface
    public interface Names {
        Map<String, String> of(List<String> codes);
    }

    public void csv(WorkQuery query, Names names, Locale language, OutputStream target) throws IOException {
        try (SheetWriter sheet = new CsvSheet(target, days.zone())) {
            write(query, names, language, sheet);
        }
    }

    public void excel(WorkQuery query, Names names, Locale language, OutputStream target) throws IOException {
        try (SheetWriter sheet = new ExcelSheet(target, say("clearance.list.title", language), days.zone())) {
            write(query, names, language, sheet);
        }
    }

    private void write(WorkQuery query, Names names, Locale language, SheetWriter sheet) throws IOException {
        sheet.row(COLUMNS.stream()
                .map(column -> (Cell) new Cell.Text(say("clearance.download." + column, language)))
                .toList());
        Optional<WorkQuery> next = Optional.of(query.at(Optional.empty()).ofSize(WorkQuery.LARGEST_PAGE));
        while (next.isPresent()) {
            WorkPage page = worklist.page(next.get());
            Map<String, String> known = names.of(page.items().stream()
                    .flatMap(item -> item.importer().stream())
                    .toList());
            for (WorkItem item : page.items()) {
                sheet.row(cells(item, known, language));
            }
            next = page.next().map(edge -> query.at(Optional.of(edge)).ofSize(WorkQuery.LARGEST_PAGE));
        }
    }

    private List<Cell> cells(WorkItem item, Map<String, String> names, Locale language) {
        List<Cell> cells = new ArrayList<>(COLUMNS.size());
        cells.add(item.rank().isPresent() ? new Cell.Number(item.rank().getAsInt()) : new Cell.Empty());
        cells.add(new Cell.Text(say("lane." + item.lane(), language)));
        cells.add(new Cell.Text(
                say("clearance.kind." + item.chosenBy().map(kind -> kind.code()).orElse("none"), language)));
        cells.add(new Cell.Text(item.id().value()));
        cells.add(new Cell.Time(item.lodgedAt()));
        cells.add(new Cell.Text(item.office()));
        cells.add(text(item.importer()));
        cells.add(text(item.importer().map(names::get)));
        cells.add(new Cell.Text(item.trust().level()));
        cells.add(text(item.hs()));
        cells.add(text(item.origin()));
        cells.add(number(item.netMass()));
        cells.add(number(item.value()));
        cells.add(text(item.currency()));
        cells.add(new Cell.Number(Math.round(100 * item.probability())));
        cells.add(new Cell.Number(Math.round(100 * item.expectedRevenue()) / 100.0));
        List<ScoreAccount.Step> steps = item.explanation()
                .map(ScoreAccount::of)
                .map(ScoreAccount::steps)
                .orElse(List.of());
        cells.add(reason(steps, 0, language));
        cells.add(reason(steps, 1, language));
        cells.add(item.state()
                .map(state -> (Cell) new Cell.Text(say("clearance.state." + state.code(), language)))
                .orElse(new Cell.Empty()));
        return cells;
    }

    private static Cell reason(List<ScoreAccount.Step> steps, int place, Locale language) {
        return steps.size() > place ? new Cell.Text(steps.get(place).reason().sentence(language)) : new Cell.Empty();
    }

    private static Cell text(Optional<String> text) {
        return text.map(each -> (Cell) new Cell.Text(each)).orElse(new Cell.Empty());
    }

    private static Cell number(OptionalDouble number) {
        return number.isPresent() ? new Cell.Number(number.getAsDouble()) : new Cell.Empty();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
