package org.openaeo.clearance.web;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.Finding;
import org.openaeo.clearance.Irregularity;
import org.openaeo.platform.web.Figures;

/** Says what an inspection found. */
@Component
class Findings {
    private final Wording wording;
    private final Figures figures;

    Findings(Wording wording, Figures figures) {
        this.wording = wording;
        this.figures = figures;
    }

    String result(Finding finding) {
        return wording.say("clearance.state." + finding.code());
    }

    /** What kind of irregularity and how much it brought, or why nothing was controlled; empty for conform. */
    String detail(Finding finding, String currency) {
        return switch (finding) {
            case Finding.Conform _ -> "";
            case Finding.Irregular irregular ->
                irregular.kinds().stream().map(this::kind).collect(Collectors.joining(", "))
                        + irregular
                                .revenue()
                                .map(amount -> "; "
                                        + wording.say("clearance.outcome.recovered", figures.money(amount, currency)))
                                .orElse("");
            case Finding.NotControlled not ->
                wording.say("clearance.reason." + not.reason().code());
        };
    }

    String kind(Irregularity kind) {
        return wording.sayOr("clearance.irregularity." + kind.code(), kind.code());
    }
}
