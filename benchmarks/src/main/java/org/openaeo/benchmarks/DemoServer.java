package org.openaeo.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demonstration started by the launcher, as users start it, in a process of its own. */
final class DemoServer implements AutoCloseable {
    private static final Pattern PERSON = Pattern.compile("^  analyst +(\\S+)  ");
    private static final Pattern MACHINE = Pattern.compile("^  (\\S+)  (\\S+)$");
    /** The guide's last point. */
    private static final Pattern GUIDE_ENDS = Pattern.compile("^  7\\. ");

    private final Process process;
    private final URI address;
    private final double readySeconds;
    private String password = "";
    private String clientId = "";
    private String clientSecret = "";

    private DemoServer(Process process, URI address) throws IOException {
        this.process = process;
        this.address = address;
        long started = System.nanoTime();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        listen(output);
        readySeconds = (System.nanoTime() - started) / 1e9;
        Thread.ofVirtual().start(() -> output.lines().forEach(System.err::println));
    }

    /**
     * Starts one over a new world in a folder, and waits until it is built.
     *
     * @param size settings by their environment's names
     */
    static DemoServer start(Path folder, Map<String, String> size) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder launcher = new ProcessBuilder(
                Document.root().resolve("openaeo").toString(),
                "demo",
                "--port",
                Integer.toString(port),
                "--data",
                folder.toString());
        launcher.environment().putAll(size);
        Process process = launcher.redirectErrorStream(true).start();
        // The server must not outlive a benchmark that is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new DemoServer(process, URI.create("http://localhost:" + port));
    }

    private void listen(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            System.err.println(line);
            Matcher person = PERSON.matcher(line);
            Matcher machine = MACHINE.matcher(line);
            if (person.find()) {
                password = person.group(1);
            } else if (machine.find()) {
                clientId = machine.group(1);
                clientSecret = machine.group(2);
            } else if (GUIDE_ENDS.matcher(line).find()) {
                return;
            }
        }
        throw new IOException("the demonstration ended before it was ready");
    }

    URI address() {
        return address;
    }

    /** From the command to the guide, the building of the world included. */
    double readySeconds() {
        return readySeconds;
    }

    /** One for all of its people. */
    String password() {
        return password;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** The most memory that the server has had, without its database; -1 where the system does not say. */
    long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.isReadable(status) ? ResidentMemory.peak(Files.readAllLines(status)) : -1;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
