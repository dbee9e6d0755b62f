package org.openaeo.trust.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.openaeo.engine.declaration.FormulaGuard;

/** The lines that were not taken, each as often as it has faults, with what is wrong before what it says. */
final class Rejects implements AutoCloseable {
    private final CsvWriter writer;
    private final List<Fault> first = new ArrayList<>();
    private long lines;

    Rejects(Path file) throws IOException {
        writer = CsvWriter.builder().build(file);
    }

    void header(List<String> columns) {
        List<String> header = new ArrayList<>(List.of("reject_line", "reject_column", "reject_reason"));
        columns.forEach(column -> header.add(FormulaGuard.guard(column)));
        writer.writeRecord(header);
    }

    void add(List<Fault> faults, List<String> raw) {
        lines++;
        faults.forEach(fault -> write(fault, raw));
    }

    /** A fault of the file itself. */
    void addOfFile(Fault fault) {
        write(fault, List.of());
    }

    private void write(Fault fault, List<String> raw) {
        if (first.size() < ImportReport.SHOWN) {
            first.add(fault);
        }
        List<String> record = new ArrayList<>(List.of(Long.toString(fault.line()), fault.column(), fault.code()));
        raw.forEach(cell -> record.add(FormulaGuard.guard(FormulaGuard.lift(cell))));
        writer.writeRecord(record);
    }

    long lines() {
        return lines;
    }

    List<Fault> first() {
        return first;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
