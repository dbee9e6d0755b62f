package org.openaeo.platform.audit;

@org.springframework.stereotype.Component
public class AuditTrail {
    public void record(AuditedEvent e) {}
}
