package org.openaeo.engine.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.openaeo.engine.Progress;

/** Short CSV files for tests, read under the canonical mapping unless another is named. */
final class CsvText {
    static final String HEADER = "id,date_time,hs,origin,value\n";
    static final String GOOD_ROW = "A,2026-03-05,847130,CN,10\n";

    private CsvText() {}

    static ReadResult read(String csv) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8), ColumnMapping.canonical());
    }

    static ReadResult read(String csv, ColumnMapping mapping) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8), mapping);
    }

    static ReadResult read(byte[] csv, ColumnMapping mapping) throws IOException {
        return DeclarationCsv.read(new ByteArrayInputStream(csv), mapping, lenient(), null, Progress.NONE);
    }

    /** However many rows are bad, as long as one is good. */
    static ReadLimits lenient() {
        return ReadLimits.standard().withMaxBadShare(1);
    }
}
