package org.openaeo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A demonstration server with a small world in it, and what it has printed about who may come in. */
public final class DemoWorld implements AutoCloseable {
    public static final String ANALYST = "analyst";
    public static final String INSPECTOR = "inspector";
    public static final String OFFICER = "officer";
    public static final String TRADER = "trader";
    public static final String VALIDATOR = "validator";
    public static final String DECIDER = "decider";
    public static final String ADMINISTRATOR = "administrator";

    /** Enough trade for a model to learn from and for results to compare; the rest of the world as it always is. */
    private static final Map<String, String> SMALL = Map.of("OPENAEO_DEMO_DECLARATIONS", "20000");

    /** The world that {@code ./openaeo demo} builds without settings. */
    public static final Map<String, String> FULL = Map.of();

    /** When the administration's day is far enough on for a list to work from, whatever the time of the test. */
    private static final int HOUR = 16;

    private final Server server;
    private final ZoneOffset zone;
    private Duration ahead = Duration.ZERO;

    private DemoWorld(Server server, ZoneOffset zone) {
        this.server = server;
        this.zone = zone;
    }

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
        return start(dataFolder, SMALL);
    }

    public static DemoWorld start(Path dataFolder, Map<String, String> size) {
        ZoneOffset zone = zoneOfTheAfternoon();
        return new DemoWorld(Server.start("demo", dataFolder, settings(size, zone)), zone);
    }

    /** The small world's server just begun, which is not ready yet. */
    public static Server begin(Path dataFolder) {
        return Server.begin("demo", dataFolder, settings(SMALL, zoneOfTheAfternoon()));
    }

    private static Map<String, String> settings(Map<String, String> size, ZoneOffset zone) {
        Map<String, String> settings = new HashMap<>(size);
        settings.put("OPENAEO_TIMEZONE", zone.getId());
        return settings;
    }

    /** A zone in which it is that hour now. */
    private static ZoneOffset zoneOfTheAfternoon() {
        int ahead = HOUR - ZonedDateTime.now(Clock.systemUTC()).getHour();
        return ZoneOffset.ofHours(ahead > 12 ? ahead - 24 : ahead);
    }

    public Server server() {
        return server;
    }

    public URI address() {
        return server.address();
    }

    /** The administration's own day. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The present in this world, which may be ahead of the calendar. */
    public Instant now() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    public ZoneOffset zone() {
        return zone;
    }

    /** Notes that somebody took it so many days ahead. */
    public void goneOn(int days) {
        ahead = ahead.plusDays(days);
    }

    /** The password beside a name. */
    public String passwordOf(String signInName) {
        return printed("^ +" + signInName + " +(\\S+)  ").group(1);
    }

    /** The machine's client id and its secret. */
    public MatchResult machine() {
        return printed("^ +([0-9a-f-]{36})  (\\S+)$");
    }

    private MatchResult printed(String line) {
        return server.await(Pattern.compile(line, Pattern.MULTILINE));
    }

    @Override
    public void close() {
        server.close();
    }
}
