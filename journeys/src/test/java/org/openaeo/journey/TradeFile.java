package org.openaeo.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of declarations, made by the product's own command. */
public final class TradeFile {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Duration AGO = Duration.ofHours(2);

    private TradeFile() {}

    /** A year of declarations with what inspections found. */
    public static Path year(Path file, int rows) {
        return generate(file, "--rows", "" + rows, "--from", FIRST.toString(), "--until", LAST.toString());
    }

    /** Declarations as they arrive, all lodged at one office a while ago, under numbers that nobody else uses. */
    public static Path lodgedBefore(Instant now, Path file, String office, int rows) throws IOException {
        Instant lodged = now.minus(AGO).truncatedTo(ChronoUnit.MINUTES);
        generate(file, "--rows", "" + rows, "--from", "2026-01-01", "--until", "2026-01-01", "--without-outcomes");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", 4);
            lines.add(
                    lines.isEmpty()
                            ? line
                            : String.join(",", cells[0].replace("XA", "UP"), lodged.toString(), office, cells[3]));
        }
        return Files.write(file, lines);
    }

    private static Path generate(Path file, String... options) {
        List<String> command =
                new ArrayList<>(List.of(House.root().resolve("openaeo").toString(), "generate"));
        command.addAll(List.of("--seed", "7", "--out", file.toString()));
        command.addAll(List.of(options));
        ProcessBuilder generate = new ProcessBuilder(command);
        generate.environment().put("OPENAEO_BUILT", "yes");
        generate.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Run run = Run.of(generate);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return file;
    }
}
