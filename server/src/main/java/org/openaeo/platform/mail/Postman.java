package org.openaeo.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for due mail every few seconds, where there is a mail server. */
@Component
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final MailStore mails;
    private final MailSettings settings;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService rounds;

    Postman(MailStore mails, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!settings.delivers()) {
            return;
        }
        var delivery = new Delivery(mails, new Smtp(settings), settings.attempts(), clock);
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("mail").daemon().factory());
        rounds = thread;
        thread.scheduleWithFixedDelay(() -> round(delivery), 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round(Delivery delivery) {
        try {
            while (rounds != null && delivery.deliverOne()) {
                // the next one
            }
        } catch (RuntimeException e) {
            if (rounds != null) {
                LOG.warn("Mail could not be delivered and is tried again: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        var thread = rounds;
        rounds = null;
        if (thread != null) {
            thread.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
