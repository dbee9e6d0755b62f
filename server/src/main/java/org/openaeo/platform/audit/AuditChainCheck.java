package org.openaeo.platform.audit;

import org.jspecify.annotations.Nullable;

/** Follows the chain entry by entry, in order of sequence, and keeps the first fault. */
public final class AuditChainCheck {
    private AuditEntry.Link last = AuditEntry.Link.START;
    private AuditVerdict.@Nullable Broken broken;

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
        }
        last = entry.link();
    }

    public AuditVerdict verdict() {
        return broken != null ? broken : new AuditVerdict.Intact(last.sequence(), last.hash());
    }
}
