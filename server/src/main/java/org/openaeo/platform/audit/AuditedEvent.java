package org.openaeo.platform.audit;

import java.util.Map;

/** Something done that must stay provable. Every module's events that matter implement this. */
public interface AuditedEvent {
    /** What was done, stable and dotted: {@code clearance.outcome-recorded}. */
    String action();

    /** To what: the kind and id of the thing, as in {@code declaration:26ST0017834}. */
    String subject();

    /** What else a later reader needs; no secrets and no more personal data than the deed requires. */
    Map<String, String> facts();
}
