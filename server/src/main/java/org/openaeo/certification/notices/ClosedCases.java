package org.openaeo.certification.notices;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseMoved;
import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.visit.Visit;
import org.openaeo.certification.visit.Visits;

/**
 * Calls a planned visit off once its case stands where no visit is held any more: withdrawn, surrendered, closed, or
 * gone on to something else. One that is under way then ends, so that what its team still sends counts as late.
 */
@Component
class ClosedCases {
    private static final Set<Stage> VISITED = EnumSet.of(Stage.VISIT_PLANNED, Stage.ON_SITE, Stage.REASSESSMENT);
    private static final String ENDS_ITSELF = Act.Kind.END_VISIT.code();

    private final Visits visits;

    ClosedCases(Visits visits) {
        this.visits = visits;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseMoved moved) {
        if (moved.from() == moved.to()
                || !VISITED.contains(moved.from())
                || VISITED.contains(moved.to())
                || moved.act().equals(ENDS_ITSELF)) {
            return;
        }
        for (Visit visit : visits.of(moved.id())) {
            if (visit.state() == Visit.State.PLANNED) {
                visits.callOff(visit.id());
            } else if (visit.state() == Visit.State.UNDER_WAY) {
                visits.end(visit.id());
            }
        }
    }
}
