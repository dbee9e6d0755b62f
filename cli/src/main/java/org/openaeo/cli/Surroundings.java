package org.openaeo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * Where a command runs: its streams, its clock and the language it was started in.
 *
 * @param out results
 * @param err everything said besides
 * @param watched whether a person looks at {@code err} on a terminal
 * @param language the process's language, before any option
 */
record Surroundings(PrintStream out, PrintStream err, boolean watched, Locale language, Clock clock) {

    static Surroundings ofProcess() {
        return new Surroundings(
                stream(FileDescriptor.out, System.getProperty("stdout.encoding")),
                stream(FileDescriptor.err, System.getProperty("stderr.encoding")),
                errorsGoToTerminal(),
                Locale.getDefault(Locale.Category.DISPLAY),
                Clock.systemUTC());
    }

    Surroundings in(Locale other) {
        return new Surroundings(out, err, watched, other, clock);
    }

    /** In a locale without accented letters (LANG=C) Java would write question marks; UTF-8 serves better. */
    private static PrintStream stream(FileDescriptor descriptor, String encoding) {
        Charset charset = encoding == null || encoding.contains("ASCII") || encoding.contains("ANSI_X3.4")
                ? StandardCharsets.UTF_8
                : Charset.forName(encoding, StandardCharsets.UTF_8);
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private static boolean errorsGoToTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path stderr = Path.of("/proc/self/fd/2");
        if (Files.exists(stderr)) {
            try {
                String device = stderr.toRealPath().toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
            } catch (IOException closed) {
                return false;
            }
        }
        return System.console() != null && System.console().isTerminal();
    }
}
