package org.openaeo.demo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.certification.timers.TimersAhead;
import org.openaeo.demo.Demonstration;
import org.openaeo.platform.audit.AuditTrail;

/**
 * Goes on in time. It stops at every moment at which a timer of a case is due and lets it fire there, so that months
 * bring about what they would have brought about one by one: a limit that runs out on the way and the limit that begins
 * with it each have their own day.
 */
@Demonstration
public class GoingOn implements DisposableBean {
    /** No use for more, and dates stay within what people and letters write. */
    public static final Duration FURTHEST = Duration.ofDays(3653);

    private static final Logger LOG = LoggerFactory.getLogger(GoingOn.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MovedClock clock;
    private final TimeStore store;
    private final TimersAhead timers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final AtomicReference<Optional<Way>> way = new AtomicReference<>(Optional.empty());
    private volatile boolean stopping;

    GoingOn(MovedClock clock, TimeStore store, TimersAhead timers, AuditTrail audit, TransactionTemplate transaction) {
        this.clock = clock;
        this.store = store;
        this.timers = timers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How it was answered. */
    public enum Answer {
        BEGUN,
        UNDER_WAY_ALREADY,
        TOO_FAR
    }

    private record Way(Instant until, String actor, CountDownLatch arrived) {}

    public Clock clock() {
        return clock;
    }

    /** Before the calendar. */
    public Duration ahead() {
        return clock.ahead();
    }

    /** Until when, while it is going on. */
    public Optional<Instant> underWay() {
        return way.get().map(Way::until);
    }

    public Optional<Instant> nextDeadline() {
        return timers.nextDeadline(clock.instant());
    }

    /** Begins to go on in the name of that person, and waits a little for the arrival. */
    public Answer goOn(Instant until, String actor, Duration patience) {
        if (clock.aheadAt(until).compareTo(FURTHEST) > 0) {
            return Answer.TOO_FAR;
        }
        Way begun = new Way(until, actor, new CountDownLatch(1));
        if (!way.compareAndSet(Optional.empty(), Optional.of(begun))) {
            return Answer.UNDER_WAY_ALREADY;
        }
        Thread.ofVirtual().name("going-on").start(() -> walk(begun));
        try {
            begun.arrived().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Answer.BEGUN;
    }

    private void walk(Way on) {
        try {
            Optional<Instant> next = next(on);
            while (next.isPresent()) {
                move(next.get(), on.actor());
                next = next(on);
            }
        } catch (RuntimeException fault) {
            if (!stopping) {
                LOG.error("The demonstration stopped on its way to {}", on.until(), fault);
            }
        } finally {
            way.set(Optional.empty());
            on.arrived().countDown();
        }
    }

    private Optional<Instant> next(Way on) {
        Instant now = clock.instant();
        if (stopping || !on.until().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(timers.next(now, on.until()).orElse(on.until()));
    }

    private void move(Instant to, String actor) {
        Duration ahead = clock.aheadAt(to);
        transaction.executeWithoutResult(_ -> {
            audit.recordFor(actor, new TimeMoved(clock.instant(), to));
            store.advance(ahead);
        });
        clock.advance(ahead);
        if (!timers.fireDue(PATIENCE)) {
            LOG.warn("Not all that was due at {} has been done; it will be later", to);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
