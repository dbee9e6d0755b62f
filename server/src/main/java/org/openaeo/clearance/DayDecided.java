package org.openaeo.clearance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** A run decided what a day brought to some offices. */
public record DayDecided(
        RunId run, LocalDate day, int declarations, int selected, int planVersion, String model, long seed)
        implements AuditedEvent {
    @Override
    public String action() {
        return "clearance.day-decided";
    }

    @Override
    public String subject() {
        return "selection-run:" + run;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("day", day.toString());
        facts.put("declarations", Integer.toString(declarations));
        facts.put("selected", Integer.toString(selected));
        facts.put("plan", Integer.toString(planVersion));
        facts.put("model", model);
        facts.put("seed", Long.toString(seed));
        return facts;
    }
}
