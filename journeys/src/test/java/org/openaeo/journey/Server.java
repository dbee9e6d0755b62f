package org.openaeo.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server as a process of its own, started by the launcher on a free port. */
public final class Server implements AutoCloseable {
    /** What a mode prints, in every language, when it is ready to be used. */
    private static final Map<String, Pattern> READY =
            Map.of("serve", Pattern.compile("Started OpenAeo"), "demo", Pattern.compile("(?m)^Ctrl-C "));

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final URI address;
    private final StringBuilder said = new StringBuilder();
    private boolean ended;

    private Server(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        Thread.ofVirtual().start(() -> listen(log));
    }

    /** Starts {@code ./openaeo MODE} on a data folder and returns when it answers. */
    public static Server start(String mode, Path dataFolder, Map<String, String> settings) {
        Server server = begin(mode, dataFolder, settings);
        server.await(READY.get(mode));
        return server;
    }

    /** Starts {@code ./openaeo MODE} on a data folder and returns at once. */
    public static Server begin(String mode, Path dataFolder, Map<String, String> settings) {
        int port = freePort();
        try {
            ProcessBuilder launcher = new ProcessBuilder(
                    House.root().resolve("openaeo").toString(),
                    mode,
                    "--port",
                    Integer.toString(port),
                    "--data",
                    dataFolder.toString());
            launcher.environment().put("OPENAEO_BUILT", "yes");
            launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
            launcher.environment().putAll(settings);
            Path log = Files.createDirectories(Path.of("target", "journeys")).resolve("server-" + port + ".log");
            return new Server(launcher.redirectErrorStream(true).start(), URI.create("http://localhost:" + port), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Path log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.println(line);
                hear(line + "\n", false);
            }
            hear("", true);
        } catch (IOException e) {
            hear(e.toString(), true);
        }
    }

    private synchronized void hear(String text, boolean last) {
        said.append(text);
        ended |= last;
        notifyAll();
    }

    /** Waits until the server has printed this, and says what of it matched. */
    public synchronized MatchResult await(Pattern text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Matcher matcher = text.matcher(said);
        while (!matcher.find()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (ended || left <= 0) {
                throw new IllegalStateException(
                        (ended ? "the server ended" : "still waiting") + " for " + text + "; it said:\n" + said);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            matcher = text.matcher(said);
        }
        return matcher.toMatchResult();
    }

    public URI address() {
        return address;
    }

    /** All that it has printed so far. */
    public synchronized String said() {
        return said.toString();
    }

    /** What Ctrl-C does; returns the exit code once it has ended. */
    public int interrupt() {
        Run.of(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())));
        return awaitEnd();
    }

    /** What {@code kill -9} does: the server has no time for anything. Its database lives on. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for its own end, as when it cannot start; returns the exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end; it said:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }
}
