package org.openaeo.trust.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A CSV file read line by line: UTF-8, parted by commas or, as spreadsheets of many countries write, by semicolons.
 */
final class RegisterCsv {
    private static final int LONGEST_CELL = 100_000;

    private RegisterCsv() {}

    /** One line below the header: its cells by column, or only its text where their number is not the header's. */
    record Line(long number, Map<String, String> cells, List<String> raw) {
        boolean isMatching() {
            return cells.size() == raw.size();
        }
    }

    /** The file is empty, is no UTF-8, or breaks the rules of CSV at that line. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final long line;

        Unreadable(long line) {
            super("unreadable at line " + line);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    /** Hands over the header, then each line that is not blank. */
    static void read(InputStream in, Consumer<List<String>> header, Consumer<Line> lines)
            throws IOException, Unreadable {
        long last = 1;
        try (BufferedReader text = open(in);
                CloseableIterator<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .maxBufferSize(LONGEST_CELL)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)
                        .iterator()) {
            if (!records.hasNext()) {
                throw new Unreadable(1);
            }
            List<String> columns = records.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            header.accept(columns);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = record.getStartingLineNumber();
                lines.accept(line(columns, record));
            }
        } catch (CsvParseException broken) {
            // The parser wraps whatever happens beneath it; only what it finds itself is the file's fault.
            if (broken.getCause() instanceof RuntimeException beneath) {
                throw beneath;
            }
            throw new Unreadable(last);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw new Unreadable(last);
            }
            throw broken;
        } catch (CharacterCodingException broken) {
            throw new Unreadable(last);
        }
    }

    private static BufferedReader open(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /** Whichever of the two the first line has more of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(4_096);
        char[] start = new char[4_000];
        int length = Math.max(0, text.read(start));
        text.reset();
        long balance = 0;
        for (int i = 0; i < length && start[i] != '\n'; i++) {
            balance += start[i] == ';' ? 1 : start[i] == ',' ? -1 : 0;
        }
        return balance > 0 ? ';' : ',';
    }

    private static Line line(List<String> columns, CsvRecord record) {
        List<String> raw = record.getFields();
        Map<String, String> cells = new LinkedHashMap<>();
        if (raw.size() == columns.size()) {
            for (int i = 0; i < raw.size(); i++) {
                cells.put(columns.get(i), raw.get(i));
            }
        }
        return new Line(record.getStartingLineNumber(), cells, raw);
    }
}
