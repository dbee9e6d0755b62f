package org.openaeo.trust;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.openaeo.platform.audit.AuditTrail;

/** Tells the audit trail and the other modules what happened, in the transaction in which it did. */
@Component
class Announcements {
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Announcements(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    /** A deed of its own: it enters the audit trail. */
    void announce(OperatorEvent event) {
        audit.record(event);
        events.publishEvent(event);
    }

    /** Part of a larger deed, for which whoever does it answers in the audit trail as a whole. */
    void publish(OperatorEvent event) {
        events.publishEvent(event);
    }
}
