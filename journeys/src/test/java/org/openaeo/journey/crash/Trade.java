package org.openaeo.journey.crash;

import java.nio.file.Path;

import org.openaeo.journey.House;
import org.openaeo.journey.Run;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of declarations, made by the product's own command. */
final class Trade {
    private Trade() {}

    /** A year of declarations with what inspections found. */
    static Path year(Path file, int rows) {
        ProcessBuilder generate = new ProcessBuilder(
                House.root().resolve("openaeo").toString(),
                "generate",
                "--rows",
                Integer.toString(rows),
                "--seed",
                "7",
                "--from",
                "2025-01-01",
                "--until",
                "2025-12-31",
                "--out",
                file.toString());
        generate.environment().put("OPENAEO_BUILT", "yes");
        generate.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Run run = Run.of(generate);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return file;
    }
}
