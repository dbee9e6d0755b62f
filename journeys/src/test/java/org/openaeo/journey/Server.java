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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The packaged server as a process of its own, started by the launcher on a free port. */
public final class Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Started OpenAeo|OpenAEO is ready");
    private static final long PATIENCE_SECONDS = 240;

    private final Process process;
    private final URI address;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final StringBuffer said = new StringBuffer();

    private Server(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        Thread.ofVirtual().start(() -> listen(log));
    }

    /** Starts {@code ./openaeo MODE} on a data folder and returns when it answers. */
    public static Server start(String mode, Path dataFolder, Map<String, String> settings) {
        Server server = begin(mode, dataFolder, settings);
        server.awaitReady();
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
                said.append(line).append('\n');
                copy.println(line);
                if (READY.matcher(line).find()) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        ready.completeExceptionally(new IllegalStateException("the server ended and said:\n" + said));
    }

    public void awaitReady() {
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("not ready after " + PATIENCE_SECONDS + " s; it said:\n" + said, e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public URI address() {
        return address;
    }

    /** All that it has printed so far. */
    public String said() {
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
                throw new IllegalStateException("does not end; it said:\n" + said);
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
