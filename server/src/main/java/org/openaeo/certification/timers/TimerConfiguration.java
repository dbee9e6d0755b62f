package org.openaeo.certification.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** The scheduler that looks after the timers; any number of servers may run one over the same database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerSettings.class)
class TimerConfiguration {
    private static final Duration AGAIN_AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int AT_ONCE = 2;

    /** The one kind of task: its instances are named after their clock. */
    static Task<Void> task(Firing firing) {
        return Tasks.custom(TimerStore.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER_A_FAULT))
                .onDeadExecution(TimerConfiguration::takeUpAgain)
                .execute((instance, context) -> {
                    var again = Timer.parse(instance.getId(), context.getExecution().executionTime)
                            .flatMap(firing::fire);
                    return completion(again);
                });
    }

    /** What a server had taken up when it went down is due as it was, by the house's clock and not the library's. */
    private static void takeUpAgain(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        Instant due = dead.getExecution().executionTime;
        operations.reschedule(ExecutionComplete.simulatedSuccess(due), due);
    }

    private static CompletionHandler<Void> completion(Optional<Instant> again) {
        return (complete, operations) ->
                again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }

    /** A new one each time, for {@link TimersRunning} to start and stop. */
    @Bean(destroyMethod = "")
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Scheduler caseScheduler(DataSource database, Firing firing, TimerSettings settings, Clock clock) {
        return Scheduler.create(database, List.<Task<?>>of(task(firing)))
                .tableName(TimerStore.TABLE)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .clock(clock::instant)
                .build();
    }
}
