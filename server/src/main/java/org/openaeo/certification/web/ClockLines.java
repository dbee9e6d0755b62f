package org.openaeo.certification.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.openaeo.certification.clock.ClockFace;
import org.openaeo.certification.clock.ClockFaces;
import org.openaeo.certification.clock.ClockReading;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.ClockStep;
import org.openaeo.standards.ClockCode;

/** The clocks of a case file as its page draws them. */
@Component
class ClockLines {
    private final ClockFaces faces;
    private final CaseWords words;

    ClockLines(ClockFaces faces, CaseWords words) {
        this.faces = faces;
        this.words = words;
    }

    /** The one to draw large: the decision's while it is waited for, else what ends next. */
    Optional<ClockFace> foremost(CaseFile file) {
        return file.clock(ClockCode.DECISION)
                .or(() -> file.openClocks().stream().min(Comparator.comparing(CaseClock::due)))
                .map(this::face);
    }

    /** Every other clock on which something waits. */
    List<ClockFace> others(CaseFile file) {
        Optional<CaseClock> decision = file.clock(ClockCode.DECISION);
        return file.openClocks().stream()
                .filter(clock -> decision.map(first -> !first.equals(clock)).orElse(true))
                .skip(decision.isPresent() ? 0 : 1)
                .map(this::face)
                .toList();
    }

    ClockFace face(CaseClock clock) {
        return faces.of(new ClockReading(
                clock.rule(), clock.started(), clock.due(), stops(clock), clock.ended(), words.steps(clock)));
    }

    private List<ClockReading.Stop> stops(CaseClock clock) {
        List<ClockReading.Stop> stops = new ArrayList<>();
        Optional<ClockStep> open = Optional.empty();
        for (ClockStep step : clock.steps()) {
            if (step.kind() == ClockStep.Kind.PAUSED && open.isEmpty()) {
                open = Optional.of(step);
            } else if (step.kind() == ClockStep.Kind.RESUMED && open.isPresent()) {
                stops.add(stop(open.get(), Optional.of(step)));
                open = Optional.empty();
            }
        }
        open.ifPresent(step -> stops.add(stop(step, Optional.empty())));
        return stops;
    }

    private ClockReading.Stop stop(ClockStep from, Optional<ClockStep> until) {
        String why = from.reason()
                .map(reason -> words.say("certification.customs.pause." + reason))
                .orElse("");
        return new ClockReading.Stop(from.at(), until.map(ClockStep::at), why);
    }
}
