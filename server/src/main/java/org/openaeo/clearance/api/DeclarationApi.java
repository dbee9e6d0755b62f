package org.openaeo.clearance.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.clearance.ClearanceSettings;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LoadReport;
import org.openaeo.clearance.dossier.Dossiers;
import org.openaeo.clearance.intake.LoadResults;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.engine.declaration.DeclarationCsv;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.ReadLimits;
import org.openaeo.engine.declaration.ReadSummary;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.ProblemError;

/** Declarations in, and one out. */
@RestController
@Tag(
        name = "Declarations",
        description = "What traders declared: sent by other systems, known already or told what is wrong.")
@RequestMapping("/api/v1/declarations")
class DeclarationApi {
    private static final int CHUNK = 10_000;

    private final Intake intake;
    private final LoadResults results;
    private final Dossiers dossiers;
    private final ApiWords words;
    private final CurrentUser user;
    private final ClearanceSettings settings;
    private final NdjsonMessage lines;

    DeclarationApi(
            Intake intake,
            LoadResults results,
            Dossiers dossiers,
            ApiWords words,
            CurrentUser user,
            ClearanceSettings settings,
            JsonMapper json) {
        this.intake = intake;
        this.results = results;
        this.dossiers = dossiers;
        this.words = words;
        this.user = user;
        this.settings = settings;
        this.lines = new NdjsonMessage(json);
    }

    /** Takes a batch, an array or an object with one; what is wrong with one declaration does not keep the others out. */
    @Operation(
            summary =
                    "Declarations as JSON, each taken or told what is wrong with it; one that is known already changes"
                            + " nothing")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_declarations:write')")
    Received receive(@RequestBody JsonNode message) {
        boolean bare = message.isArray();
        JsonNode array = bare ? message : message.path("declarations");
        return batch(array.isArray() ? array.valueStream().toList() : List.of(), bare ? "" : "/declarations");
    }

    /** The same, one declaration a line; a place is a line that is not blank, counted from 0. */
    @Operation(summary = "Declarations one a line, as JSON")
    @PostMapping(consumes = NdjsonMessage.TYPE)
    @PreAuthorize("hasAuthority('SCOPE_declarations:write')")
    Received receiveLines(InputStream body) throws IOException {
        return batch(lines.read(body, settings.batchLimit()), "");
    }

    private Received batch(List<JsonNode> declarations, String path) {
        if (declarations.isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "batch-empty", List.of(words.error(path, "missing")));
        }
        if (declarations.size() > settings.batchLimit()) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "batch-too-large",
                    List.of(words.error(path, "too-many", settings.batchLimit())));
        }
        DeclarationMessages messages = DeclarationMessages.read(declarations, path, words);
        Declarations rows = messages.rows();
        LoadReport report = intake.load(
                order("JSON"),
                (rejects, progress, chunk) -> {
                    chunk.accept(rows);
                    return new ReadSummary(rows.size(), rows.size(), 0, Map.of(), Set.of());
                },
                Progress.NONE);
        return received(messages, report);
    }

    /** Takes a CSV file of any size as it streams in; whole or not at all. */
    @Operation(summary = "Declarations as a CSV file of any size, taken whole or refused whole")
    @PostMapping(consumes = "text/csv")
    @PreAuthorize("hasAuthority('SCOPE_declarations:write')")
    LoadAnswer receiveCsv(@RequestParam(defaultValue = "canonical") String mapping, InputStream body) {
        ColumnMapping columns = ColumnMapping.builtIn(mapping)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "mapping-unknown",
                        List.of(words.error("", "unknown-mapping", mapping))));
        LoadReport report = intake.load(
                order(mapping),
                (rejects, progress, chunk) -> read(body, columns, rejects, progress, chunk),
                Progress.NONE);
        if (report.state() == LoadReport.State.REFUSED) {
            String reason = report.refusal()
                    .map(fault -> fault.sentence(LocaleContextHolder.getLocale()))
                    .orElse("");
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "file-refused",
                    List.of(new ProblemError(
                            "", report.refusal().map(fault -> fault.code()).orElse(""), reason)));
        }
        return LoadAnswer.of(report);
    }

    @Operation(summary = "One declaration: what was declared, decided and found")
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_targeting:read')")
    DeclarationAnswer one(@PathVariable String id) {
        return DeclarationId.parse(id)
                .flatMap(dossiers::find)
                .map(DeclarationAnswer::of)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "declaration-unknown"));
    }

    private static ReadSummary read(
            InputStream body, ColumnMapping columns, Path rejects, Progress progress, Consumer<Declarations> chunk)
            throws IOException {
        return DeclarationCsv.stream(body, columns, ReadLimits.standard(), rejects, progress, CHUNK, chunk);
    }

    private LoadOrder order(String mapping) {
        return new LoadOrder(LoadOrder.Origin.API, "API", mapping, user.id(), Learnt.WHEN_LOADED);
    }

    private Received received(DeclarationMessages messages, LoadReport report) {
        Map<String, String> statuses = results.statuses(report.id());
        List<Received.Result> all = new ArrayList<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int place = 0; place < messages.size(); place++) {
            String status = messages.isTaken(place) ? statuses.getOrDefault(messages.id(place), "known") : "rejected";
            counts.merge(status, 1L, Long::sum);
            all.add(new Received.Result(messages.id(place), status, messages.errors(place)));
        }
        return new Received(
                report.id().toString(),
                counts.getOrDefault("added", 0L),
                counts.getOrDefault("known", 0L),
                counts.getOrDefault("differing", 0L),
                counts.getOrDefault("rejected", 0L),
                all);
    }
}
