package org.openaeo.clearance.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.ClearanceSettings;
import org.openaeo.clearance.RecordedOutcome;
import org.openaeo.clearance.dossier.DecisionMade;
import org.openaeo.clearance.dossier.Dossier;
import org.openaeo.engine.selection.Lane;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;

/** Tells what happened to a declaration, in order. */
@Component
class Timeline {
    private final Wording wording;
    private final Findings findings;
    private final Figures figures;
    private final Names people;
    private final ClearanceSettings settings;

    Timeline(Wording wording, Findings findings, Figures figures, Names people, ClearanceSettings settings) {
        this.wording = wording;
        this.findings = findings;
        this.figures = figures;
        this.people = people;
        this.settings = settings;
    }

    List<Moment> of(Dossier dossier) {
        List<Moment> moments = new ArrayList<>();
        moments.add(past(dossier.item().lodgedAt(), wording.say("clearance.timeline.lodged"), ""));
        dossier.earlier().reversed().forEach(made -> moments.add(decided(made, "clearance.timeline.decided-before")));
        dossier.decision().ifPresent(made -> moments.add(decided(made, "clearance.timeline.decided")));
        String currency = dossier.item().currency().orElse("");
        for (RecordedOutcome outcome : dossier.outcomes()) {
            moments.add(outcome(outcome, currency));
        }
        boolean open = dossier.inspection().filter(each -> each.isOpen()).isPresent();
        Moment last = moments.removeLast();
        moments.add(new Moment(last.when(), last.what(), last.detail(), "now"));
        if (open) {
            Instant due = dossier.item().lodgedAt().plus(settings.timeLimit());
            moments.add(new Moment(figures.dateTime(due), wording.say("clearance.timeline.due"), "", "due"));
        }
        return moments;
    }

    private Moment decided(DecisionMade made, String key) {
        String lane = wording.say("lane." + made.lane());
        String what = made.lane() == Lane.GREEN
                ? wording.say("clearance.timeline.released")
                : wording.say(key, Math.round(100 * made.probability()), lane);
        String basis = made.modelName().isEmpty()
                ? wording.say("clearance.run.plan", made.planVersion())
                : wording.say("clearance.run.model", made.modelName()) + ", "
                        + wording.say("clearance.run.plan", made.planVersion());
        return past(made.madeAt(), what, basis);
    }

    private Moment outcome(RecordedOutcome outcome, String currency) {
        String key = outcome.version() == 1 ? "clearance.timeline.outcome" : "clearance.timeline.corrected";
        String detail = findings.detail(outcome.finding(), currency);
        String by = wording.say("clearance.timeline.by", people.of(outcome.recordedBy()));
        List<String> details = new ArrayList<>();
        Optional.of(detail).filter(text -> !text.isEmpty()).ifPresent(details::add);
        details.add(by);
        Optional.of(outcome.note()).filter(text -> !text.isEmpty()).ifPresent(details::add);
        return past(
                outcome.recordedAt(), wording.say(key, findings.result(outcome.finding())), String.join("; ", details));
    }

    private Moment past(Instant when, String what, String detail) {
        return new Moment(figures.dateTime(when), what, detail, "past");
    }
}
