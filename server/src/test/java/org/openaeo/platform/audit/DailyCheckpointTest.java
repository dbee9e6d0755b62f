package org.openaeo.platform.audit;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TriggerTask;
import org.springframework.scheduling.support.SimpleTriggerContext;

import static org.assertj.core.api.Assertions.assertThat;

class DailyCheckpointTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-03T00:00:00Z",
        "+04:00, 2026-03-02T20:00:00Z",
        "America/Bogota, 2026-03-03T05:00:00Z",
    })
    void comesAtTheNextMidnightOfTheAdministration(String zone, Instant midnight) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
        DailyCheckpoint.register(tasks, () -> {}, ZoneId.of(zone));
        TriggerTask task = tasks.getTriggerTaskList().getFirst();
        assertThat(task.getTrigger().nextExecution(new SimpleTriggerContext(noon, noon, noon)))
                .isEqualTo(midnight);
    }
}
