package org.openaeo.engine.selection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The plan in {@code standard-plan.yaml}, read once. */
final class StandardPlan {
    static final SelectionPlan PLAN = read();

    private StandardPlan() {}

    private static SelectionPlan read() {
        try (InputStream in = StandardPlan.class.getResourceAsStream("standard-plan.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return switch (PlanText.read(text)) {
                case PlanReading.Accepted accepted -> accepted.plan();
                case PlanReading.Refused refused ->
                    throw new IllegalStateException(refused.faults().stream()
                            .map(fault -> fault.sentenceWithPath(Locale.ENGLISH))
                            .collect(Collectors.joining("; ")));
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
