package org.openaeo.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.DeclarationCsvWriter;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

/** Declarations sent to a server by its interface, by one sender that waits for each answer. */
final class Intake {
    /** The most that one JSON message may bring. */
    private static final int BATCH = 1_000;

    private final Browsing machine;
    private final String token;
    private final List<Declarations> batches = new ArrayList<>();

    /** @param rows new declarations to send in each form */
    Intake(Browsing machine, String token, int rows, LocalDate from) {
        this.machine = machine;
        this.token = token;
        SyntheticTrade.of(TradeSettings.year(77, rows, from))
                .generate(BATCH, batch -> batches.add(batch.declarations()), Progress.NONE);
    }

    /** Declarations a second in JSON messages of a thousand. */
    double json() throws IOException, InterruptedException {
        List<String> messages = batches.stream().map(Intake::message).toList();
        long started = System.nanoTime();
        for (String message : messages) {
            machine.post("/api/v1/declarations", token, "application/json", BodyPublishers.ofString(message));
        }
        return rows() / seconds(started);
    }

    /** Declarations a second in one CSV file. */
    double csv() throws IOException, InterruptedException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DeclarationCsvWriter csv = new DeclarationCsvWriter(file, DeclarationCsvWriter.beforeInspection())) {
            for (Declarations batch : batches) {
                csv.write(renamed(batch));
            }
        }
        long started = System.nanoTime();
        machine.post("/api/v1/declarations", token, "text/csv", BodyPublishers.ofByteArray(file.toByteArray()));
        return rows() / seconds(started);
    }

    private int rows() {
        return batches.stream().mapToInt(Declarations::size).sum();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static String message(Declarations batch) {
        ObjectNode message = JsonMapper.shared().createObjectNode();
        ArrayNode declarations = message.putArray("declarations");
        for (int row = 0; row < batch.size(); row++) {
            ObjectNode declaration = declarations.addObject();
            declaration.put(Field.ID.canonicalName(), "J" + batch.id(row));
            declaration.put(Field.DATE_TIME.canonicalName(), batch.instant(row).toString());
            for (Field field : DeclarationCsvWriter.beforeInspection()) {
                put(batch, row, field, declaration);
            }
        }
        return message.toString();
    }

    private static void put(Declarations batch, int row, Field field, ObjectNode declaration) {
        if (field.kind() == Field.Kind.CODE && field != Field.TRUST) {
            batch.text(field, row).ifPresent(code -> declaration.put(field.canonicalName(), code));
        } else if (field.kind() == Field.Kind.NUMBER) {
            batch.knownNumber(field, row).ifPresent(number -> declaration.put(field.canonicalName(), number));
        }
    }

    /** The same declarations under numbers that the server does not know yet. */
    private static Declarations renamed(Declarations batch) {
        Declarations.Builder copy = Declarations.builder(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            copy.start("C" + batch.id(row), batch.epochMinute(row));
            for (Field field : Field.codes()) {
                batch.text(field, row).ifPresent(code -> copy.code(field, code));
            }
            for (Field field : Field.numbers()) {
                copy.number(field, batch.number(field, row));
            }
        }
        return copy.build();
    }
}
