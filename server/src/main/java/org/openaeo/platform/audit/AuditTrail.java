package org.openaeo.platform.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.security.CurrentUser;

/**
 * The append-only record of what was done.
 *
 * <p>An entry is written in the caller's transaction: either the deed and its entry stand, or neither. Each entry
 * holds the hash of the one before it, so a change to the past shows; writers queue for the end of the chain until
 * their transaction ends, therefore a bulk deed records one entry, not one a row.
 */
@Component
public class AuditTrail {
    private final AuditStore entries;
    private final CurrentUser user;
    private final Clock clock;
    private final DeedCounter counter;

    AuditTrail(AuditStore entries, CurrentUser user, Clock clock, DeedCounter counter) {
        this.entries = entries;
        this.user = user;
        this.clock = clock;
        this.counter = counter;
    }

    /** Records a deed of whoever acts now. */
    @Transactional
    public void record(AuditedEvent event) {
        recordFor(user.id(), event);
    }

    /** Records a deed of somebody named, where nobody is signed in yet or any more, as at the door. */
    @Transactional
    public void recordFor(String actor, AuditedEvent event) {
        AuditEntry.Link last = entries.lockEnd();
        // PostgreSQL keeps microseconds: what is hashed must be what is read back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entries.append(AuditEntry.after(last, at, actor, event));
        counter.count(event.action());
    }

    /** Recomputes the whole chain and says whether it holds, and where not. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerdict verify() {
        var check = new AuditChainCheck(entries.checkpoints(Integer.MAX_VALUE));
        entries.forEach(check::accept);
        return check.verdict();
    }
}
