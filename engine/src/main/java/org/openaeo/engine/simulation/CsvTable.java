package org.openaeo.engine.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables of facts beside the classes of this package. */
final class CsvTable {
    private CsvTable() {}

    static <T> List<T> read(String resource, Function<NamedCsvRecord, T> row) {
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return csv.stream().map(row).toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }
}
