package org.openaeo.demo.time;

import java.time.Instant;
import java.util.Map;

import org.openaeo.demo.world.World;
import org.openaeo.platform.audit.AuditedEvent;

/** The demonstration went on in time. */
record TimeMoved(Instant from, Instant to) implements AuditedEvent {
    @Override
    public String action() {
        return "demo.time-moved";
    }

    @Override
    public String subject() {
        return "world:" + World.BUILDER;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("from", from.toString(), "to", to.toString());
    }
}
