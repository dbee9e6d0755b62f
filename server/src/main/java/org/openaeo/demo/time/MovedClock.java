package org.openaeo.demo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import org.openaeo.demo.Demonstration;

/**
 * The present of a demonstration: the machine's own time and what has been gone on by. It flows as time does and jumps
 * forward only, so nobody ever meets a moment earlier than one they have seen.
 */
@Demonstration
class MovedClock extends Clock {
    private final Clock machine = Clock.systemUTC();
    private final ObjectProvider<TimeStore> store;
    private volatile @Nullable Duration ahead;

    /** @param store asked at the first glance at the clock, since almost everything here is made with a clock */
    MovedClock(ObjectProvider<TimeStore> store) {
        this.store = store;
    }

    Duration ahead() {
        Duration known = ahead;
        if (known == null) {
            known = read();
        }
        return known;
    }

    private synchronized Duration read() {
        Duration known = ahead;
        if (known == null) {
            known = store.getObject().ahead();
            ahead = known;
        }
        return known;
    }

    /** How far ahead of the calendar it is once it shows that moment, in whole milliseconds, not too few. */
    Duration aheadAt(Instant moment) {
        return Duration.ofMillis(Duration.between(machine.instant(), moment).toMillis() + 1);
    }

    synchronized void advance(Duration to) {
        if (to.compareTo(ahead()) > 0) {
            ahead = to;
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
