package org.openaeo.clearance;

import java.time.Instant;
import java.util.Optional;

/**
 * What an inspector, or an inspector's system, wants recorded.
 *
 * @param seenVersion how many outcomes the reporter saw recorded before: 0 for the first, more for a correction
 * @param inspectedAt when the goods or papers were looked at
 * @param note in the reporter's own words, at most {@value #LONGEST_NOTE} characters; a correction says why in it
 * @param key the sender's own key of this report: sent again, it is answered as the first time
 */
public record OutcomeReport(
        DeclarationId declaration,
        int seenVersion,
        Finding finding,
        Instant inspectedAt,
        String note,
        Optional<String> key) {
    public static final int LONGEST_NOTE = 2000;
    public static final int LONGEST_KEY = 100;

    public OutcomeReport {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("the note is longer than " + LONGEST_NOTE + " characters");
        }
        if (seenVersion < 0) {
            throw new IllegalArgumentException("versions are counted from 0");
        }
        if (key.filter(text -> text.isBlank() || text.length() > LONGEST_KEY).isPresent()) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
        }
    }

    public boolean isCorrection() {
        return seenVersion > 0;
    }
}
