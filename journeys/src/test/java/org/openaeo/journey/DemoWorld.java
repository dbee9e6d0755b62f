package org.openaeo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demonstration server with a small world in it. */
public record DemoWorld(Server server) implements AutoCloseable {
    /** Enough trade for a model to learn from and for a list of several pages; the rest of the world as it always is. */
    public static final Map<String, String> SMALL = Map.of("OPENAEO_DEMO_DECLARATIONS", "20000");

    /** For all tests of a run, in a new folder below the build's own, where it can be looked at afterwards. */
    public static DemoWorld shared() {
        try {
            return start(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "journeys")).toAbsolutePath(), "demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DemoWorld start(Path dataFolder) {
        return new DemoWorld(Server.start("demo", dataFolder, SMALL));
    }

    public URI address() {
        return server.address();
    }

    /** The password that the server has printed beside the name. */
    public String passwordOf(String signInName) {
        Matcher line = Pattern.compile("^ +" + signInName + " +(\\S+)  ", Pattern.MULTILINE)
                .matcher(server.said());
        if (!line.find()) {
            throw new IllegalStateException(
                    "the server has not said how " + signInName + " signs in:\n" + server.said());
        }
        return line.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
