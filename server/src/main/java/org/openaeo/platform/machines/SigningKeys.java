package org.openaeo.platform.machines;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys that sign machines' tokens. A new one is made every 90 days; the one before goes on being
 * accepted for a day, far longer than any token holds. They lie in the database, so that all servers
 * sign alike.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {
    static final Duration SIGNS = Duration.ofDays(90);
    private static final Duration ACCEPTED_AFTER = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int BITS = 3072;

    private final SigningKeyStore keys;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile @Nullable Read read;

    /** What was read from the database, and when. */
    private record Read(JWKSet keys, Instant at) {}

    SigningKeys(SigningKeyStore keys, TransactionOperations transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The key that signs now comes first. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(current());
    }

    private JWKSet current() {
        var now = clock.instant();
        var known = read;
        if (known == null || known.at().plus(REMEMBERED).isBefore(now)) {
            known = new Read(transaction.execute(status -> upToDate(now)), now);
            read = known;
        }
        return known.keys();
    }

    private JWKSet upToDate(Instant now) {
        var stored = keys.all();
        if (isDue(stored, now)) {
            keys.lock();
            stored = keys.all(); // another server may have been quicker
            if (isDue(stored, now)) {
                var made = generated();
                keys.add(made.getKeyID(), made.toJSONString(), now);
                keys.removeOlderThan(now.minus(SIGNS).minus(ACCEPTED_AFTER));
                stored = keys.all();
            }
        }
        return new JWKSet(stored.stream().map(k -> parsed(k.jwk())).toList());
    }

    private static boolean isDue(List<SigningKeyStore.Stored> stored, Instant now) {
        return stored.isEmpty() || !stored.getFirst().createdAt().plus(SIGNS).isAfter(now);
    }

    private static JWK generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform can generate RSA keys", e);
        }
    }

    private static JWK parsed(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key in the database is damaged", e);
        }
    }
}
