package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.ColumnMapping.Source;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.DeclarationFileException;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.engine.declaration.ReadSummary;

/** Checks a column mapping and shows what it takes from where; with a file of data, tries it on that. */
@Command(name = "mapping", sortOptions = false, sortSynopsis = false)
final class MappingCommand implements Callable<Integer> {
    private static final int CHUNK = 8_192;

    @Parameters(
            index = "0",
            descriptionKey = "which",
            paramLabel = "NAME|FILE",
            arity = "0..1",
            defaultValue = "canonical")
    private String mapping = "canonical";

    @Option(names = "--data", paramLabel = "FILE")
    private @Nullable Path data;

    @Mixin
    private final CommonOptions common;

    MappingCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        ColumnMapping columns = DataOptions.mapping(mapping, common);
        Speech speech = common.speech();
        List<List<String>> rows = new ArrayList<>();
        for (Field field : Field.values()) {
            rows.add(List.of(
                    field.canonicalName(),
                    source(columns, field, speech),
                    columns.required().contains(field) ? speech.say("mapping.required") : ""));
        }
        TextTable table = TextTable.with(speech.say("mapping.field"), speech.say("mapping.source"), "");
        rows.forEach(table::row);
        common.surroundings().out().println(speech.say("mapping.title", columns.name()));
        common.surroundings().out().print(table);
        if (data != null) {
            tryOn(data, columns);
        }
        return ExitCode.OK;
    }

    private static String source(ColumnMapping columns, Field field, Speech speech) {
        return switch (columns.sources().get(field)) {
            case Source.Column column ->
                column.values().isPresent()
                        ? speech.say("mapping.column_with_values", column.header())
                        : speech.say("mapping.column", column.header());
            case Source.Constant constant -> speech.say("mapping.constant", constant.value());
            case null -> "–";
        };
    }

    private void tryOn(Path file, ColumnMapping columns) throws IOException {
        InputFile.mustBeReadable(file);
        try (ProgressLine progress = common.progress()) {
            ReadSummary summary =
                    DeclarationCsv.stream(file, columns, ReadLimits.standard(), null, progress, CHUNK, chunk -> {});
            progress.close();
            common.surroundings()
                    .out()
                    .println(common.speech()
                            .say(
                                    "mapping.tried",
                                    file,
                                    summary.accepted(),
                                    summary.rows(),
                                    summary.reasons().toString()));
        } catch (DeclarationFileException refused) {
            throw new Refusal(
                    ExitCode.INPUT_REFUSED,
                    "data.refused",
                    refused,
                    file,
                    refused.fault().sentence(common.speech().language()));
        }
    }
}
