package org.openaeo.certification.procedure;

import java.time.Instant;
import java.util.List;

import org.openaeo.standards.Programme;

/**
 * An act about to be performed, with all that speaks for or against it.
 *
 * @param programme that governs the act
 * @param barred bars from other cases of the same company
 */
record Attempt(
        CaseFile file,
        Act act,
        Actor actor,
        Instant at,
        Programme programme,
        Rulebook rules,
        List<CaseFacts.Barred> barred) {
    CaseFacts facts() {
        return file.facts();
    }
}
