package org.openaeo.cli;

import java.io.PrintStream;

import org.openaeo.engine.Progress;

/**
 * How far long work has come: on a terminal one line that is drawn over and over, elsewhere a line at each stage's end.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long WORTH_A_LINE_NANOS = 500_000_000L;
    private static final int WIDTH = 24;

    private final PrintStream err;
    private final Speech speech;
    private final boolean watched;
    private final boolean quiet;
    private String stage = "";
    private long began;
    private long drawn;
    private long done;
    private boolean lineIsOpen;

    ProgressLine(PrintStream err, Speech speech, boolean watched, boolean quiet) {
        this.err = err;
        this.speech = speech;
        this.watched = watched;
        this.quiet = quiet;
    }

    @Override
    public synchronized void report(String stage, long done, long total) {
        if (quiet) {
            return;
        }
        long now = System.nanoTime();
        if (!stage.equals(this.stage)) {
            endStage(now);
            this.stage = stage;
            began = now;
        }
        this.done = done;
        boolean last = done == total;
        if (watched && (last || now - drawn >= REDRAW_NANOS)) {
            err.print("\r\u001b[K" + line(done, total, now));
            err.flush();
            drawn = now;
            lineIsOpen = true;
        }
    }

    /** Ends the line; what follows begins on a new one. */
    @Override
    public synchronized void close() {
        endStage(System.nanoTime());
        stage = "";
    }

    private void endStage(long now) {
        if (lineIsOpen) {
            err.print("\r\u001b[K");
            err.flush();
            lineIsOpen = false;
        }
        if (!stage.isEmpty() && now - began >= WORTH_A_LINE_NANOS) {
            err.println(speech.say("progress.done", title(), seconds(now)));
        }
    }

    private String line(long done, long total, long now) {
        if (total <= 0) {
            return speech.say("progress.open", title(), done, seconds(now));
        }
        double share = Math.clamp((double) done / total, 0, 1);
        int full = (int) Math.round(share * WIDTH);
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        return speech.say("progress.bar", title(), bar, share * 100, seconds(now));
    }

    private String title() {
        String key = "stage." + stage;
        return Speech.MESSAGES.knows(key) ? speech.say(key) : stage;
    }

    private double seconds(long now) {
        return (now - began) / 1e9;
    }
}
