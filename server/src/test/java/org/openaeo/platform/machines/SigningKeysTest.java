package org.openaeo.platform.machines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SigningKeysTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SigningKeyStore store;
    private final TransactionTemplate transaction;

    SigningKeysTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.store = new SigningKeyStore(jdbc);
        this.transaction = transaction;
    }

    @Test
    void signsWithANewKeyAfterNinetyDaysAndDropsTheOldOneADayLater() {
        var first = keys(START);
        assertThat(first).hasSize(1);
        assertThat(keys(START.plus(Duration.ofDays(89)))).isEqualTo(first);
        var second = keys(START.plus(Duration.ofDays(90)));
        assertThat(second).hasSize(2);
        assertThat(second.getFirst()).isNotIn(first);
        assertThat(second.getLast()).isEqualTo(first.getFirst());
        assertThat(keys(START.plus(Duration.ofDays(181)))).doesNotContain(first.getFirst());
    }

    /** The ids of the keys that another server would see at that moment, the signing one first. */
    private java.util.List<String> keys(Instant at) {
        var keys = new SigningKeys(store, transaction, Clock.fixed(at, ZoneOffset.UTC));
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
