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
    static final String TEXT = text();
    static final SelectionPlan PLAN = plan();

    private StandardPlan() {}

    private static String text() {
        try (InputStream in = StandardPlan.class.getResourceAsStream("standard-plan.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SelectionPlan plan() {
        return switch (PlanText.read(TEXT)) {
            case PlanReading.Accepted accepted -> accepted.plan();
            case PlanReading.Refused refused ->
                throw new IllegalStateException(refused.faults().stream()
                        .map(fault -> fault.sentenceWithPath(Locale.ENGLISH))
                        .collect(Collectors.joining("; ")));
        };
    }
}
