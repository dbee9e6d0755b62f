package org.openaeo.certification.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets timers fire from when the server is up until it goes down. */
@Component
class TimersRunning implements SmartLifecycle {
    private final Scheduler scheduler;
    private final TimerSettings settings;
    private volatile boolean running;

    TimersRunning(Scheduler scheduler, TimerSettings settings) {
        this.scheduler = scheduler;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            scheduler.start();
            running = true;
        }
    }

    @Override
    public void stop() {
        if (running) {
            scheduler.stop();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
