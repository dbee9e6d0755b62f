package org.openaeo.engine.selection;

import java.util.List;
import java.util.Locale;

import org.openaeo.engine.language.Phrasebook;

/**
 * Something wrong in a plan.
 *
 * @param path where, as in {@code trust_policy.levels.AEO.ceiling}; empty for the plan as a whole
 * @param code what, a stable code of the bundle {@code plan-faults}
 * @param arguments what the sentence needs: the value found, what is allowed
 */
public record PlanFault(String path, String code, List<Object> arguments) {
    static final Phrasebook PHRASES = Phrasebook.beside(PlanFault.class, "plan-faults");

    public PlanFault {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong and what to do, without the path. */
    public String sentence(Locale language) {
        return PHRASES.say(language, code, arguments.toArray());
    }

    /** The path and the sentence. */
    public String sentenceWithPath(Locale language) {
        return path.isEmpty() ? sentence(language) : path + ": " + sentence(language);
    }
}
