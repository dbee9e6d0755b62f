package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.DeclarationFileException;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.MappingException;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.engine.declaration.ReadResult;
import org.openaeo.engine.declaration.ReadSummary;

/** The options that name a file of declarations and say how to read it. */
final class DataOptions {
    @Option(names = "--data", paramLabel = "FILE", required = true)
    private Path data = Path.of("");

    @Option(names = "--mapping", paramLabel = "NAME|FILE", defaultValue = "canonical")
    private String mapping = "canonical";

    @Option(names = "--rejects", paramLabel = "FILE")
    private @Nullable Path rejects;

    @Option(names = "--max-bad", paramLabel = "SHARE", defaultValue = "0.05")
    private double maxBad = 0.05;

    /** The mapping's name, for the record. */
    String mappingName(CommonOptions common) {
        return mapping(mapping, common).name();
    }

    /** Reads the file, and says what could not be read of it. */
    Declarations read(CommonOptions common) throws IOException {
        ColumnMapping columns = mapping(mapping, common);
        InputFile.mustBeReadable(data);
        if (!(maxBad >= 0 && maxBad <= 1)) {
            throw Refusal.ofUsage("option.share", "--max-bad", maxBad);
        }
        try (ProgressLine progress = common.progress()) {
            ReadLimits limits = ReadLimits.standard().withMaxBadShare(maxBad);
            ReadResult result = DeclarationCsv.read(data, columns, limits, rejects, progress);
            progress.close();
            tell(result.summary(), common);
            return result.declarations();
        } catch (DeclarationFileException refused) {
            String where =
                    refused.fault().line() > 0 ? data + ":" + refused.fault().line() : data.toString();
            throw new Refusal(
                    ExitCode.INPUT_REFUSED,
                    "data.refused",
                    refused,
                    where,
                    refused.fault().sentence(common.speech().language()));
        }
    }

    /** The mapping that an option names: a built-in one, or a file. */
    static ColumnMapping mapping(String named, CommonOptions common) {
        Optional<ColumnMapping> builtIn = ColumnMapping.builtIn(named);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        Path file = Path.of(named);
        if (!Files.exists(file)) {
            throw Refusal.ofInput("mapping.unknown", named, String.join(", ", ColumnMapping.builtInNames()));
        }
        InputFile.mustBeReadable(file);
        try {
            return ColumnMapping.read(file);
        } catch (MappingException refused) {
            String faults = refused.faults().stream()
                    .map(fault -> "\n  " + file + (fault.line() > 0 ? ":" + fault.line() : "") + ": "
                            + fault.sentence(common.speech().language()))
                    .collect(Collectors.joining());
            throw new Refusal(ExitCode.INPUT_REFUSED, "mapping.refused", refused, file, faults);
        } catch (IOException broken) {
            throw new Refusal(ExitCode.INPUT_REFUSED, "file.unreadable", broken, file, Failures.reason(broken));
        }
    }

    private void tell(ReadSummary summary, CommonOptions common) {
        if (summary.rejected() > 0) {
            String reasons = summary.reasons().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(reason -> reason.getKey() + " " + reason.getValue())
                    .collect(Collectors.joining(", "));
            common.tell("data.rejected", summary.rejected(), summary.rows(), reasons);
            if (rejects != null) {
                common.tell("data.rejects_written", rejects);
            } else {
                common.tell("data.rejects_hint");
            }
        }
    }
}
