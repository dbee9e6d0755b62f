package org.openaeo.demo.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

import org.openaeo.demo.Demonstration;
import org.openaeo.engine.Progress;
import org.openaeo.platform.security.Acting;

/** Builds the world at the first start, chapter by chapter, and goes on with one that was left unfinished. */
@Demonstration
public class Building implements ApplicationRunner, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Building.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorldStore worlds;
    private final Settling settling;
    private final List<Chapter> chapters;
    private final Acting acting;
    private final Console console;
    private final Clock clock;
    private volatile Advance advance;
    private volatile boolean stopping;
    private volatile @Nullable Thread builder;

    Building(
            WorldStore worlds, Settling settling, List<Chapter> chapters, Acting acting, Console console, Clock clock) {
        this.worlds = worlds;
        this.settling = settling;
        this.chapters = List.copyOf(chapters);
        this.acting = acting;
        this.console = console;
        this.clock = clock;
        advance = new Advance(Advance.State.BUILDING, "", 0, chapters.size(), 0, 0);
    }

    /** Ends the building in the middle, as the server closes. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    public Advance advance() {
        return advance;
    }

    public boolean isReady() {
        return advance.state() == Advance.State.READY;
    }

    /** People first: with an administrator there, nobody is asked to become one. */
    @Override
    public void run(ApplicationArguments arguments) {
        acting.inTheNameOf(World.BUILDER, settling::settle);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        World world = worlds.find().orElseThrow();
        if (world.finished().isPresent()) {
            ready(world);
            return;
        }
        console.begins(world);
        Thread thread = Thread.ofPlatform().name("demonstration").unstarted(() -> buildAll(world));
        builder = thread;
        thread.start();
    }

    private void buildAll(World world) {
        Instant began = clock.instant();
        try {
            acting.inTheNameOf(World.BUILDER, () -> chaptersOf(world));
            worlds.markFinished(clock.instant());
            console.finished(Duration.between(began, clock.instant()));
            ready(world);
        } catch (Stopped stopped) {
            LOG.debug("The next start goes on", stopped);
        } catch (RuntimeException | Error fault) {
            // A server that closes takes the database away from what still runs.
            if (!stopping) {
                LOG.error("The demonstration world could not be built", fault);
                advance = advance.as(Advance.State.FAILED);
                console.failed();
            }
        }
    }

    private void chaptersOf(World world) {
        for (int at = 0; at < chapters.size(); at++) {
            Chapter chapter = chapters.get(at);
            told(chapter, at + 1, 0, 0);
            if (at >= world.chapters()) {
                Instant began = clock.instant();
                chapter.build(world, progressOf(chapter, at + 1));
                worlds.markBuilt(at + 1);
                console.built(advance, Duration.between(began, clock.instant()));
            }
        }
    }

    private Progress progressOf(Chapter chapter, int number) {
        return (_, done, total) -> {
            if (stopping) {
                throw new Stopped();
            }
            told(chapter, number, done, total);
        };
    }

    private void told(Chapter chapter, int number, long done, long total) {
        advance = new Advance(Advance.State.BUILDING, chapter.name(), number, chapters.size(), done, total);
        console.goesOn(advance);
    }

    private void ready(World world) {
        advance = advance.as(Advance.State.READY);
        console.ready(world);
    }

    @Override
    public void start() {
        stopping = false;
    }

    @Override
    public void stop() {
        stopping = true;
        Thread thread = builder;
        if (thread != null) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }
}
