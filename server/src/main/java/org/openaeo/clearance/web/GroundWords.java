package org.openaeo.clearance.web;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.Recording.Ground;
import org.openaeo.platform.web.Figures;

/** Says why an outcome is not recorded. */
@Component
public class GroundWords {
    private final Wording wording;
    private final Figures figures;

    GroundWords(Wording wording, Figures figures) {
        this.wording = wording;
        this.figures = figures;
    }

    /** A stable code, the key of its sentence. */
    public static String code(Ground ground) {
        return switch (ground) {
            case Ground.NotChosen _ -> "clearance.ground.not-chosen";
            case Ground.OtherOffice _ -> "clearance.ground.other-office";
            case Ground.ChangedMeanwhile _ -> "clearance.ground.changed-meanwhile";
            case Ground.InspectedBeforeLodged _ -> "clearance.ground.before-lodged";
            case Ground.InspectedInFuture _ -> "clearance.ground.in-future";
            case Ground.CorrectionWithoutReason _ -> "clearance.ground.correction-without-reason";
            case Ground.KeyUsedOtherwise _ -> "clearance.ground.key-used-otherwise";
        };
    }

    public String sentence(Ground ground) {
        return switch (ground) {
            case Ground.OtherOffice other -> wording.say(code(ground), other.office());
            case Ground.InspectedBeforeLodged before -> wording.say(code(ground), figures.dateTime(before.lodgedAt()));
            case Ground.NotChosen _,
                    Ground.ChangedMeanwhile _,
                    Ground.InspectedInFuture _,
                    Ground.CorrectionWithoutReason _,
                    Ground.KeyUsedOtherwise _ -> wording.say(code(ground));
        };
    }
}
