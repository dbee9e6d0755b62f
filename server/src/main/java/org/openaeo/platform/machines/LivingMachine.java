package org.openaeo.platform.machines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Refuses the token of a machine that has been revoked. The answer is remembered for two seconds, so
 * that a machine which sends thousands of requests costs one look a second or so.
 */
@Component
class LivingMachine implements OAuth2TokenValidator<Jwt> {
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 1000;
    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "The client is revoked", null));

    private final MachineStore machines;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(boolean lives, Instant at) {}

    LivingMachine(MachineStore machines, Clock clock) {
        this.machines = machines;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var clientId = token.getSubject();
        return clientId != null && lives(clientId) ? OAuth2TokenValidatorResult.success() : REFUSED;
    }

    private boolean lives(String clientId) {
        var now = clock.instant();
        var known = answers.get(clientId);
        if (known == null || known.at().plus(REMEMBERED).isBefore(now)) {
            if (answers.size() > MOST_REMEMBERED) {
                answers.clear();
            }
            known = new Answer(machines.find(clientId).filter(m -> !m.revoked()).isPresent(), now);
            answers.put(clientId, known);
        }
        return known.lives();
    }
}
