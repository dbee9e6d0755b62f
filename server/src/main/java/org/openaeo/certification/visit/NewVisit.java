package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openaeo.certification.CaseId;

/** A visit to be planned. */
public record NewVisit(
        CaseId file,
        Visit.Kind kind,
        Instant begins,
        Instant ends,
        String lead,
        Set<String> team,
        List<Visit.Site> sites) {
    public NewVisit {
        team = Set.copyOf(team);
        sites = List.copyOf(sites);
    }

    /** What is wrong with the plan. */
    public enum Fault {
        ENDS_BEFORE_IT_BEGINS,
        IN_THE_PAST,
        NO_SITE,
        LEAD_NOT_IN_TEAM
    }

    /** All that is wrong with the plan, when it is made at that instant. */
    public Set<Fault> faults(Instant now) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (!ends.isAfter(begins)) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (begins.isBefore(now)) {
            faults.add(Fault.IN_THE_PAST);
        }
        if (sites.isEmpty()) {
            faults.add(Fault.NO_SITE);
        }
        if (!team.contains(lead)) {
            faults.add(Fault.LEAD_NOT_IN_TEAM);
        }
        return faults;
    }
}
