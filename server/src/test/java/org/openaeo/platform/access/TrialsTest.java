package org.openaeo.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class TrialsTest {
    private final MovableClock clock = new MovableClock();
    private final Trials trials;

    TrialsTest(JdbcClient jdbc) {
        trials = new Trials(new TrialStore(jdbc), clock);
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        fail("doubling", "10.0.0.1", 5);
        assertThat(trials.wait("doubling", "10.0.0.1")).isEqualTo(Duration.ofMinutes(1));
        fail("doubling", "10.0.0.1", 1);
        assertThat(trials.wait("doubling", "10.0.0.1")).isEqualTo(Duration.ofMinutes(2));
        fail("doubling", "10.0.0.1", 9);
        assertThat(trials.wait("doubling", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void leavesTheSamePersonElsewhereAlone() {
        fail("elsewhere", "10.0.0.2", 5);
        assertThat(trials.wait("elsewhere", "10.0.0.3")).isZero();
    }

    @Test
    void stopsAnAddressThatTriesManyNames() {
        for (var i = 0; i < 50; i++) {
            fail("name" + i, "10.0.0.4", 1);
        }
        assertThat(trials.wait("yet another", "10.0.0.4")).isPositive();
    }

    @Test
    void stopsANameThatIsTriedFromManyAddresses() {
        for (var i = 0; i < 50; i++) {
            fail("wanted", "10.0.1." + i, 1);
        }
        assertThat(trials.wait("wanted", "10.0.2.1")).isPositive();
    }

    @Test
    void forgetsAfterAnHourAndAfterSuccess() {
        fail("forgotten", "10.0.0.5", 5);
        clock.pass(Duration.ofMinutes(61));
        fail("forgotten", "10.0.0.5", 1);
        assertThat(trials.wait("forgotten", "10.0.0.5")).isZero();
        fail("forgotten", "10.0.0.5", 5);
        trials.succeeded("forgotten", "10.0.0.5");
        assertThat(trials.wait("forgotten", "10.0.0.5")).isZero();
    }

    private void fail(String name, String address, int times) {
        for (var i = 0; i < times; i++) {
            trials.failed(name, address);
        }
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T08:00:00Z");

        void pass(Duration d) {
            now = now.plus(d);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
