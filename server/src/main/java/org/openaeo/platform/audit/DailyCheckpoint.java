package org.openaeo.platform.audit;

import java.time.ZoneId;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

import org.openaeo.platform.start.PlatformSettings;

/** A checkpoint at each midnight of the administration, whatever form its time zone is written in. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyCheckpoint implements SchedulingConfigurer {
    private static final String MIDNIGHT = "0 0 0 * * *";

    private final AuditCheckpoints checkpoints;
    private final PlatformSettings settings;

    DailyCheckpoint(AuditCheckpoints checkpoints, PlatformSettings settings) {
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        register(tasks, checkpoints::take, settings.timeZone());
    }

    static void register(ScheduledTaskRegistrar tasks, Runnable take, ZoneId zone) {
        tasks.addTriggerTask(take, new CronTrigger(MIDNIGHT, zone));
    }
}
