package org.openaeo.clearance;

import java.time.Instant;
import java.util.List;

/** The answer to an outcome that somebody wants recorded. */
public sealed interface Recording {

    /**
     * It holds now.
     *
     * @param repeated whether the same report had come before, and nothing was done this time
     */
    record Recorded(Inspection inspection, boolean repeated) implements Recording {}

    /** It was not recorded, on all of these grounds. */
    record Refused(List<Ground> grounds) implements Recording {
        public Refused {
            grounds = List.copyOf(grounds);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a ground");
            }
        }
    }

    /** Why an outcome is not recorded. */
    sealed interface Ground {
        /** No declaration of that number was chosen for an inspection. */
        record NotChosen() implements Ground {}

        /** The reporter is bound to another office than the declaration's. */
        record OtherOffice(String office) implements Ground {}

        /** Somebody recorded an outcome since the reporter looked. */
        record ChangedMeanwhile(int version) implements Ground {}

        record InspectedBeforeLodged(Instant lodgedAt) implements Ground {}

        record InspectedInFuture() implements Ground {}

        /** A correction has to say in its note why. */
        record CorrectionWithoutReason() implements Ground {}

        /** The key was used before, for another report. */
        record KeyUsedOtherwise() implements Ground {}
    }
}
