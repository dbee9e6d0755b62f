package org.openaeo.engine.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import org.openaeo.engine.Progress;

/**
 * Reads declarations from a CSV file of any size, whose columns a {@link ColumnMapping} explains.
 *
 * <p>A bad row is counted, written to the reject file if there is one, and skipped; too large a share of them stops
 * the reading. A file that is not what the mapping says is refused whole by a {@link DeclarationFileException}.
 */
public final class DeclarationCsv {
    private static final int REPORT_EVERY = 8192;

    private final ReadLimits limits;
    private final Charset encoding;
    private final RowBuffer row;
    private final RecordReader records;
    private final Progress progress;
    private final MeteredInput input;
    private long rows;
    private long rejected;

    private DeclarationCsv(ColumnMapping mapping, ReadLimits limits, Progress progress, MeteredInput input, int rows) {
        this.limits = limits;
        encoding = mapping.format().encoding();
        this.progress = progress;
        this.input = input;
        row = new RowBuffer(rows);
        records = new RecordReader(mapping, limits, row);
    }

    /** Reads a file whole. */
    public static ReadResult read(
            Path csv, ColumnMapping mapping, ReadLimits limits, @Nullable Path rejectFile, Progress progress)
            throws IOException {
        try (MeteredInput in = new MeteredInput(Files.newInputStream(csv), Files.size(csv))) {
            return read(in, mapping, limits, rejectFile, progress);
        }
    }

    /** Reads a stream to its end, without closing it. */
    public static ReadResult read(
            InputStream csv, ColumnMapping mapping, ReadLimits limits, @Nullable Path rejectFile, Progress progress)
            throws IOException {
        return read(new MeteredInput(csv, -1), mapping, limits, rejectFile, progress);
    }

    /**
     * Reads a file in chunks, so that memory does not grow with it.
     *
     * @param chunkRows rows handed over at a time; each chunk has dictionaries of its own and may be kept or passed
     *     to another thread
     */
    public static ReadSummary stream(
            Path csv,
            ColumnMapping mapping,
            ReadLimits limits,
            @Nullable Path rejectFile,
            Progress progress,
            int chunkRows,
            Consumer<Declarations> chunk)
            throws IOException {
        try (MeteredInput in = new MeteredInput(Files.newInputStream(csv), Files.size(csv))) {
            return stream(in, mapping, limits, rejectFile, progress, chunkRows, chunk);
        }
    }

    /** Reads a stream in chunks to its end, without closing it. */
    public static ReadSummary stream(
            InputStream csv,
            ColumnMapping mapping,
            ReadLimits limits,
            @Nullable Path rejectFile,
            Progress progress,
            int chunkRows,
            Consumer<Declarations> chunk)
            throws IOException {
        return stream(new MeteredInput(csv, -1), mapping, limits, rejectFile, progress, chunkRows, chunk);
    }

    private static ReadResult read(
            MeteredInput in, ColumnMapping mapping, ReadLimits limits, @Nullable Path rejectFile, Progress progress)
            throws IOException {
        DeclarationCsv reading = new DeclarationCsv(mapping, limits, progress, in, 1024);
        try (RejectFile rejects = new RejectFile(rejectFile)) {
            ReadSummary summary = reading.run(mapping, rejects, Integer.MAX_VALUE, whole -> {});
            return new ReadResult(reading.row.take(1), summary);
        }
    }

    private static ReadSummary stream(
            MeteredInput in,
            ColumnMapping mapping,
            ReadLimits limits,
            @Nullable Path rejectFile,
            Progress progress,
            int chunkRows,
            Consumer<Declarations> chunk)
            throws IOException {
        if (chunkRows < 1) {
            throw new IllegalArgumentException("a chunk has at least one row");
        }
        DeclarationCsv reading = new DeclarationCsv(mapping, limits, progress, in, chunkRows);
        try (RejectFile rejects = new RejectFile(rejectFile)) {
            ReadSummary summary = reading.run(mapping, rejects, chunkRows, chunk);
            if (reading.row.rows() > 0) {
                chunk.accept(reading.row.take(1));
            }
            return summary;
        }
    }

    private ReadSummary run(ColumnMapping mapping, RejectFile rejects, int chunkRows, Consumer<Declarations> chunk)
            throws IOException {
        try {
            CsvReader<RecordReader.Kind> csv = CsvReader.builder()
                    .fieldSeparator(mapping.format().delimiter())
                    .maxBufferSize(limits.maxFieldLength())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(records, input.text(mapping.format().encoding()));
            CloseableIterator<RecordReader.Kind> iterator = csv.iterator();
            boolean empty = true;
            while (iterator.hasNext()) {
                empty = false;
                if (iterator.next() == RecordReader.Kind.ROW) {
                    endRow(rejects);
                    if (row.rows() == chunkRows) {
                        chunk.accept(row.take(chunkRows));
                    }
                }
            }
            if (empty) {
                throw refusal(FileFault.at(0, "file.empty"), rejects);
            }
        } catch (CsvParseException broken) {
            throw refusal(fault(broken), rejects);
        } catch (UncheckedIOException broken) {
            throw ioFault(Objects.requireNonNull(broken.getCause()), rejects);
        } catch (CharacterCodingException broken) {
            throw ioFault(broken, rejects);
        }
        progress.report("read", input.total() < 0 ? rows : input.total(), input.total());
        if (rows > 0 && rejected == rows) {
            throw refusal(FileFault.at(0, "file.all-bad", String.valueOf(rows)), rejects);
        }
        return summary(rejects);
    }

    private void endRow(RejectFile rejects) throws DeclarationFileException {
        rows++;
        if (row.faults().isEmpty()) {
            row.accept();
        } else {
            row.discard();
            rejected++;
            rejects.add(row.faults());
            if (rows >= limits.judgedAfter() && rejected > limits.maxBadShare() * rows) {
                throw refusal(tooManyBad(), rejects);
            }
        }
        if (rows % REPORT_EVERY == 0) {
            progress.report("read", input.total() < 0 ? rows : input.bytesRead(), input.total());
        }
    }

    private FileFault tooManyBad() {
        return FileFault.at(
                0, "file.too-many-bad", String.valueOf(rejected), String.valueOf(rows), percent(limits.maxBadShare()));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private FileFault fault(CsvParseException broken) {
        if (broken.getCause() instanceof Error notTheFile) {
            throw notTheFile;
        }
        return broken.getCause() instanceof RecordReader.Unfit unfit
                ? unfit.fault()
                : FileFault.at(records.line(), "file.not-csv", String.valueOf(limits.maxFieldLength()));
    }

    private IOException ioFault(IOException broken, RejectFile rejects) {
        return broken instanceof CharacterCodingException
                ? refusal(FileFault.at(0, "file.malformed-text", String.valueOf(rows + 1), encoding.name()), rejects)
                : broken;
    }

    private DeclarationFileException refusal(FileFault fault, RejectFile rejects) {
        return new DeclarationFileException(fault, summary(rejects));
    }

    private ReadSummary summary(RejectFile rejects) {
        return new ReadSummary(rows, rows - rejected, rejected, rejects.reasons(), records.absent());
    }
}
