package org.openaeo.engine.declaration;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/** Where the bad values go: counted, and written to a CSV file if one was asked for. */
final class RejectFile implements Closeable {
    private static final int SHOWN = 80;

    private final @Nullable CsvWriter out;
    private final Map<String, Long> reasons = new TreeMap<>();

    RejectFile(@Nullable Path file) throws IOException {
        out = file == null ? null : CsvWriter.builder().build(file);
        if (out != null) {
            out.writeRecord("line", "column", "reason", "detail", "value");
        }
    }

    void add(List<Reject> rejects) {
        for (Reject reject : rejects) {
            reasons.merge(reject.reasonCode(), 1L, Long::sum);
            if (out != null) {
                out.writeRecord(
                        Long.toString(reject.line()),
                        harmless(reject.column()),
                        reject.reasonCode(),
                        reject.detail(),
                        harmless(reject.value()));
            }
        }
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    /** The faults of one row, which has at least one. */
    static Reject reject(long line, String column, String reason, String value, String... arguments) {
        List<String> facts = new ArrayList<>(List.of(arguments));
        String detail = new FileFault(line, "reject." + reason, facts).sentence(Locale.ENGLISH);
        return new Reject(line, column, reason, detail, shortened(value));
    }

    private static String shortened(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return value.substring(0, end) + "…";
    }

    /** Without control characters, and not a formula to a spreadsheet program that opens the file. */
    private static String harmless(String value) {
        StringBuilder text = new StringBuilder(value.length() + 1);
        if (FormulaGuard.isFormula(value) && NumberText.parse(value, '.').isEmpty()) {
            text.append('\'');
        }
        value.chars().map(unit -> unit < ' ' || unit == 0x7f ? 0xFFFD : unit).forEach(unit -> text.append((char) unit));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
