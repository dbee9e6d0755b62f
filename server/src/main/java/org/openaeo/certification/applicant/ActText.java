package org.openaeo.certification.applicant;

import org.openaeo.certification.procedure.Act;

/** The words that came with an act. */
final class ActText {
    private ActText() {}

    static String of(Act act) {
        try {
            for (var part : act.getClass().getRecordComponents()) {
                if (part.getName().equals("text")) {
                    return String.valueOf(part.getAccessor().invoke(act));
                }
            }
            return "";
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("an act is a record", unreadable);
        }
    }
}
