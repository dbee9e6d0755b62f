package org.openaeo.demo.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.audit.AuditTrails;
import org.openaeo.platform.audit.AuditedEvent;
import org.openaeo.platform.start.CannotStart;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class WorldGuardTest {
    private final JdbcClient jdbc;
    private final WorldStore worlds;
    private final AuditTrail audit;

    WorldGuardTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        worlds = new WorldStore(jdbc);
        audit = AuditTrails.on(jdbc, Clock.systemUTC());
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from demo.world").update();
    }

    @Test
    void serverAtWorkRefusesADemonstrationWorld() {
        worlds.add(world());
        assertThatThrownBy(guard()::afterPropertiesSet)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("demonstration world");
        assertThatCode(guard("demo")::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void demonstrationIsNotBuiltIntoADatabaseAtWork() {
        assertThatCode(guard("demo")::afterPropertiesSet).doesNotThrowAnyException();
        audit.record(new Deed());
        assertThatThrownBy(guard("demo")::afterPropertiesSet)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("at work already");
        assertThatCode(guard()::afterPropertiesSet).doesNotThrowAnyException();
    }

    private WorldGuard guard(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new WorldGuard(worlds, audit, environment);
    }

    private static World world() {
        return new World(1, 5_000, Instant.EPOCH, "a", "b", "c", 0, Optional.empty());
    }

    private record Deed() implements AuditedEvent {
        @Override
        public String action() {
            return "test.done";
        }

        @Override
        public String subject() {
            return "thing:1";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
