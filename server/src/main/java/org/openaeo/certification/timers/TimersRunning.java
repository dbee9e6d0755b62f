package org.openaeo.certification.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets timers fire from when the server is up until it goes down. A scheduler starts once: each start takes a new one. */
@Component
class TimersRunning implements SmartLifecycle {
    private final ObjectProvider<Scheduler> schedulers;
    private final TimerSettings settings;
    private volatile @Nullable Scheduler running;

    TimersRunning(ObjectProvider<Scheduler> schedulers, TimerSettings settings) {
        this.schedulers = schedulers;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && running == null) {
            Scheduler scheduler = schedulers.getObject();
            scheduler.start();
            running = scheduler;
        }
    }

    /** Looks for due timers at once instead of at the next turn. @return whether anybody looks here at all */
    boolean lookNow() {
        Scheduler scheduler = running;
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
        return scheduler != null;
    }

    @Override
    public synchronized void stop() {
        Scheduler scheduler = running;
        if (scheduler != null) {
            scheduler.stop();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
