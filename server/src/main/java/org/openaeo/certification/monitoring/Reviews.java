package org.openaeo.certification.monitoring;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;

/** Opens reviews of cases, one for each thing that came up, however often it is told. */
@Component
class Reviews {
    private final CaseFiles cases;
    private final SignalStore signals;
    private final Clock clock;

    Reviews(CaseFiles cases, SignalStore signals, Clock clock) {
        this.cases = cases;
        this.signals = signals;
        this.clock = clock;
    }

    @Transactional
    public void open(CaseId id, Act.OpenReview review) {
        String signal = review.trigger() + ":" + review.reference();
        if (signals.takeUp(id, signal, clock.instant())) {
            cases.performBySystem(id, review);
        }
    }
}
