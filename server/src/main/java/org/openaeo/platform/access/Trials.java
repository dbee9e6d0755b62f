package org.openaeo.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed sign-ins and the waiting they cost: by name from one address, by address, and by name from
 * anywhere. What was typed is kept as a digest only, and a name that nobody has costs the same.
 */
@Component
class Trials {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 4;

    /** How many failures of a kind are free. */
    private record Kind(String key, int free) {
        byte[] digest() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private final TrialStore trials;
    private final Clock clock;

    Trials(TrialStore trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    /** How long to wait before trying again; zero for not at all. */
    Duration wait(String name, String address) {
        return kinds(name, address).stream()
                .map(this::wait)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration wait(Kind kind) {
        var now = clock.instant();
        return trials.find(kind.digest())
                .filter(trial -> trial.failures() >= kind.free())
                .map(trial -> Duration.between(now, trial.lastAt().plus(penalty(trial.failures() - kind.free()))))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static Duration penalty(int beyond) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Counts a failure; stands whatever becomes of the request. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(String name, String address) {
        var now = clock.instant();
        kinds(name, address).forEach(kind -> trials.count(kind.digest(), now, now.minus(FORGOTTEN_AFTER)));
    }

    /** Forgets this person's failures from this address; others' trials on the name go on counting. */
    @Transactional
    void succeeded(String name, String address) {
        trials.forget(kinds(name, address).getFirst().digest());
    }

    private static List<Kind> kinds(String name, String address) {
        var folded = name.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Kind("both\n" + folded + "\n" + address, 5),
                new Kind("address\n" + address, 50),
                new Kind("name\n" + folded, 50));
    }
}
