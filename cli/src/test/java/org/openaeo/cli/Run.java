package org.openaeo.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

/**
 * A command run to its end, with all it said.
 *
 * @param code its exit code
 */
record Run(int code, String out, String err) {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    static Run of(Object... arguments) {
        return inLanguage(Locale.ENGLISH, arguments);
    }

    static Run inLanguage(Locale language, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = OpenAeoCommand.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        language,
                        NOW),
                Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same, which must have gone well. */
    Run done() {
        if (code != ExitCode.OK) {
            throw new AssertionError("exit code " + code + ": " + err);
        }
        return this;
    }
}
