package org.openaeo.demo.world;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

import org.openaeo.demo.Demonstration;

/**
 * What the demonstration says to whoever started it, on the terminal and in its language. Passwords are printed here
 * and not logged.
 */
@Demonstration
class Console {
    /** Of the guide. */
    private static final int POINTS = 8;

    private final MessageSource messages;
    private final Environment environment;
    private final Locale language = Locale.getDefault();
    private final PrintStream out = System.out;
    /** A line that is rewritten makes sense on a screen, not in a file. */
    private final boolean screen = System.console() != null && System.console().isTerminal();

    private long shown = -1;

    Console(MessageSource messages, Environment environment) {
        this.messages = messages;
        this.environment = environment;
    }

    void begins(World world) {
        out.println();
        out.println(say("console.begins", world.declarations()));
        out.println(say("console.watch", address()));
    }

    synchronized void goesOn(Advance advance) {
        long percent = advance.total() > 0 ? 100 * advance.done() / advance.total() : 0;
        if (screen && percent != shown) {
            shown = percent;
            out.print("\r" + line(advance) + " " + percent + " %  ");
            out.flush();
        }
    }

    synchronized void built(Advance advance, Duration took) {
        out.println((screen ? "\r" : "") + line(advance) + " " + seconds(took) + " s");
    }

    void finished(Duration took) {
        out.println(say("console.finished", seconds(took)));
    }

    void failed() {
        out.println(say("console.failed"));
    }

    /** The guide: where to go, as whom, and what to look at. */
    void ready(World world) {
        StringBuilder guide = new StringBuilder();
        guide.append('\n').append(say("console.ready", address())).append("\n\n");
        guide.append(say("console.people")).append('\n');
        for (Resident resident : Resident.ALL) {
            guide.append("  %-14s %s  %s%n"
                    .formatted(
                            resident.signInName(),
                            world.password(),
                            say("console.person." + resident.signInName(), resident.name())));
        }
        guide.append(say("console.machine", address() + "/oauth2/token")).append('\n');
        guide.append("  ")
                .append(world.clientId())
                .append("  ")
                .append(world.clientSecret())
                .append('\n');
        guide.append(say("console.first")).append('\n');
        for (int at = 1; at <= POINTS; at++) {
            guide.append("  ")
                    .append(at)
                    .append(". ")
                    .append(say("console.first." + at))
                    .append('\n');
        }
        guide.append(say("console.end"));
        out.println(guide);
    }

    private String line(Advance advance) {
        return "  %d/%d %-42s".formatted(advance.number(), advance.chapters(), say("chapter." + advance.chapter()));
    }

    private String address() {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    private static long seconds(Duration duration) {
        return Math.round(duration.toMillis() / 1000.0);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("demo." + key, arguments, language);
    }
}
