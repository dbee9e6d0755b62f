package org.openaeo.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Follows the chain entry by entry, in order of sequence, past its checkpoints, and keeps the first fault. */
public final class AuditChainCheck {
    private final Map<Long, String> checkpoints = new TreeMap<>();
    private AuditEntry.Link last = AuditEntry.Link.START;
    private AuditVerdict.@Nullable Broken broken;

    AuditChainCheck(List<AuditCheckpoint> checkpoints) {
        checkpoints.forEach(each -> this.checkpoints.put(each.sequence(), each.hash()));
    }

    public void accept(AuditEntry entry) {
        if (broken != null) {
            return;
        }
        if (entry.sequence() != last.sequence() + 1) {
            broken = new AuditVerdict.Broken(entry.sequence(), AuditVerdict.Fault.GAP);
        } else if (!entry.previous().equals(last.hash())) {
            broken = new AuditVerdict.Broken(entry.sequence(), AuditVerdict.Fault.UNTIED);
        } else if (!entry.hashHolds()) {
            broken = new AuditVerdict.Broken(entry.sequence(), AuditVerdict.Fault.CHANGED);
        } else if (!checkpoints.getOrDefault(entry.sequence(), entry.hash()).equals(entry.hash())) {
            broken = new AuditVerdict.Broken(entry.sequence(), AuditVerdict.Fault.REWRITTEN);
        }
        last = entry.link();
    }

    public AuditVerdict verdict() {
        if (broken != null) {
            return broken;
        }
        return checkpoints.keySet().stream()
                .filter(sequence -> sequence > last.sequence())
                .findFirst()
                .<AuditVerdict>map(sequence -> new AuditVerdict.Broken(sequence, AuditVerdict.Fault.CUT))
                .orElseGet(() -> new AuditVerdict.Intact(last.sequence(), last.hash()));
    }
}
