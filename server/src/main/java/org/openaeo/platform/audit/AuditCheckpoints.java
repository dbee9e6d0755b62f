package org.openaeo.platform.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes checkpoints of the audit trail, {@linkplain DailyCheckpoint once a day} and at every export, and says them in the log, which usually leaves the
 * machine: so that the trail cannot be written anew in silence, not even by the owner of the database.
 */
@Component
public class AuditCheckpoints {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpoints.class);

    private final AuditStore entries;
    private final Clock clock;

    AuditCheckpoints(AuditStore entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Keeps where the chain ends now; empty while the trail is. */
    public Optional<AuditCheckpoint> take() {
        return entries.end().map(end -> {
            var checkpoint = new AuditCheckpoint(end.sequence(), end.hash(), clock.instant());
            if (entries.keep(checkpoint)) {
                LOG.info("Audit checkpoint: entry {} has the hash {}", checkpoint.sequence(), checkpoint.hash());
            }
            return checkpoint;
        });
    }

    /** The latest, newest first. */
    public List<AuditCheckpoint> latest(int most) {
        return entries.checkpoints(most);
    }
}
