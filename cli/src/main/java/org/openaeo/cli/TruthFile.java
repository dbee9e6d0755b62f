package org.openaeo.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.openaeo.engine.simulation.SyntheticBatch;

/** What is truly the matter with synthetic declarations, one line each: for measuring against somebody who knows. */
final class TruthFile implements AutoCloseable {
    private final @Nullable OutputFile file;
    private final @Nullable CsvWriter csv;

    private TruthFile(@Nullable OutputFile file) {
        this.file = file;
        csv = file == null
                ? null
                : CsvWriter.builder().build(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
        if (csv != null) {
            csv.writeRecord("id", "irregular", "kind", "found", "duty_evaded", "probability");
        }
    }

    /** @param path null for none: everything written is then forgotten */
    static TruthFile at(@Nullable Path path) throws IOException {
        return new TruthFile(path == null ? null : OutputFile.at(path));
    }

    void write(SyntheticBatch batch) {
        if (csv == null) {
            return;
        }
        for (int row = 0; row < batch.declarations().size(); row++) {
            csv.writeRecord(
                    batch.declarations().id(row),
                    batch.truth().irregular(row) ? "yes" : "no",
                    batch.truth().fraud(row).map(kind -> kind.code()).orElse(""),
                    batch.truth().found(row).code(),
                    Double.toString(batch.truth().dutyEvaded(row)),
                    Double.toString(batch.truth().hazard(row)));
        }
    }

    void finish() throws IOException {
        if (file != null && csv != null) {
            csv.flush();
            file.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
