package org.openaeo.demo.chapter;

import java.util.Map;

import org.openaeo.demo.world.World;
import org.openaeo.platform.audit.AuditedEvent;

/** The imaginary operators and what is said of them came into the register. */
record OperatorsSettled(int operators, int statements) implements AuditedEvent {
    @Override
    public String action() {
        return "demo.operators-settled";
    }

    @Override
    public String subject() {
        return "world:" + World.BUILDER;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("operators", Integer.toString(operators), "statements", Integer.toString(statements));
    }
}
