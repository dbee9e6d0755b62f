package org.openaeo.platform.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.engine.declaration.FormulaGuard;

/**
 * Writes the audit trail out, entry by entry.
 *
 * <p>As NDJSON each line is an entry with all that its hash covers, and the last line, where the whole trail was asked
 * for, is a checkpoint: an outsider recomputes the chain from the file alone.
 */
@Component
public class AuditExport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AuditSearchStore entries;
    private final AuditCheckpoints checkpoints;
    private final AuditTrail trail;

    AuditExport(AuditSearchStore entries, AuditCheckpoints checkpoints, AuditTrail trail) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.trail = trail;
    }

    /** Somebody took the trail, or a part of it, away. */
    record Exported(String format, boolean whole) implements AuditedEvent {
        @Override
        public String action() {
            return "platform.audit-exported";
        }

        @Override
        public String subject() {
            return "audit-trail";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("format", format, "whole", Boolean.toString(whole));
        }
    }

    /** Records that an export in that format begins. */
    public void begin(String format, AuditQuery query) {
        trail.record(new Exported(format, query.isAll()));
    }

    public void ndjson(AuditQuery query, OutputStream target) throws IOException {
        try (var out = writer(target)) {
            // Taken first: what is written while the file is read stands after the checkpoint.
            var checkpoint = checkpoints.take();
            read(query, entry -> line(out, JSON.writeValueAsString(written(entry))));
            if (query.isAll() && checkpoint.isPresent()) {
                var end = checkpoint.get();
                var values = new LinkedHashMap<String, Object>();
                values.put("sequence", end.sequence());
                values.put("hash", end.hash());
                values.put("at", end.at().toString());
                line(out, JSON.writeValueAsString(Map.of("checkpoint", values)));
            }
        }
    }

    public void csv(AuditQuery query, OutputStream target) throws IOException {
        try (var out = writer(target)) {
            out.write('\ufeff'); // by which spreadsheet programs know UTF-8
            line(out, "sequence,at,actor,action,subject,facts,hash\r");
            read(
                    query,
                    entry -> line(
                            out,
                            "%d,%s,%s,%s,%s,%s,%s\r"
                                    .formatted(
                                            entry.sequence(),
                                            entry.at(),
                                            cell(entry.actor()),
                                            cell(entry.action()),
                                            cell(entry.subject()),
                                            cell(JSON.writeValueAsString(new TreeMap<>(entry.facts()))),
                                            entry.hash())));
        }
    }

    private void read(AuditQuery query, Lines lines) throws IOException {
        try {
            entries.forEach(query, entry -> {
                try {
                    lines.write(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    @FunctionalInterface
    private interface Lines {
        void write(AuditEntry entry) throws IOException;
    }

    private static Map<String, Object> written(AuditEntry entry) {
        var values = new LinkedHashMap<String, Object>();
        values.put("sequence", entry.sequence());
        values.put("at", entry.at().toString());
        values.put("actor", entry.actor());
        values.put("action", entry.action());
        values.put("subject", entry.subject());
        values.put("facts", new TreeMap<>(entry.facts()));
        values.put("previous", entry.previous());
        values.put("hash", entry.hash());
        return values;
    }

    private static String cell(String text) {
        return '"' + FormulaGuard.guard(text).replace("\"", "\"\"") + '"';
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static Writer writer(OutputStream target) {
        return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }
}
