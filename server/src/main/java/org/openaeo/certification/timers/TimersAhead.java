package org.openaeo.certification.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.springframework.stereotype.Component;

/** The timers of all cases together: what comes next, and that nothing due is left. */
@Component
public class TimersAhead {
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final TimerStore timers;
    private final TimersRunning running;
    private final Clock clock;

    TimersAhead(TimerStore timers, TimersRunning running, Clock clock) {
        this.timers = timers;
        this.running = running;
        this.clock = clock;
    }

    /** When the next clock runs out. */
    public Optional<Instant> nextDeadline(Instant after) {
        return timers.nextDeadline(after);
    }

    /** When the next timer is due, be it a deadline's or a reminder's. */
    public Optional<Instant> next(Instant after, Instant until) {
        return timers.next(after, until);
    }

    /**
     * Lets all that is due fire now rather than at the next look.
     *
     * @return whether all of it has, but for what failed and will be tried again
     */
    public boolean fireDue(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (timers.anyDue(clock.instant())) {
            if (!running.lookNow() || System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }
}
