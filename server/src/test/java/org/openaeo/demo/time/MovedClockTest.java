package org.openaeo.demo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@PostgresTest
class MovedClockTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TimeStore store;

    MovedClockTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        store = new TimeStore(jdbc);
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from demo.time_ahead").update();
    }

    @Test
    void isTheCalendarsUntilItIsMoved() {
        assertThat(clock().ahead()).isZero();
        assertThat(clock().instant()).isCloseTo(now(), within(Duration.ofMinutes(1)));
    }

    @Test
    void goesOnFromWhereItWasAtTheNextStart() {
        store.advance(MONTH);
        assertThat(clock().ahead()).isEqualTo(MONTH);
        assertThat(clock().instant()).isCloseTo(now().plus(MONTH), within(Duration.ofMinutes(1)));
    }

    @Test
    void neverGoesBack() {
        store.advance(MONTH);
        store.advance(Duration.ofDays(1));
        assertThat(store.ahead()).isEqualTo(MONTH);

        MovedClock clock = clock();
        clock.advance(Duration.ofDays(1));
        assertThat(clock.ahead()).isEqualTo(MONTH);
        clock.advance(MONTH.plusDays(1));
        assertThat(clock.ahead()).isEqualTo(MONTH.plusDays(1));
    }

    @Test
    void showsAtLeastTheMomentItWasMovedTo() {
        MovedClock clock = clock();
        Instant moment = clock.instant().plus(MONTH).plusNanos(999_999);
        clock.advance(clock.aheadAt(moment));
        assertThat(clock.instant()).isAfterOrEqualTo(moment);
    }

    @Test
    void movesInEveryZone() {
        MovedClock clock = clock();
        Clock elsewhere = clock.withZone(ZoneId.of("America/Lima"));
        clock.advance(MONTH);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("America/Lima"));
        assertThat(elsewhere.instant()).isAfter(now().plus(MONTH).minusSeconds(60));
    }

    private MovedClock clock() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("store", store);
        ObjectProvider<TimeStore> provider = beans.getBeanProvider(TimeStore.class);
        return new MovedClock(provider);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
