package org.openaeo.certification.letters;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Letter;

/**
 * A letter that was written.
 *
 * @param entry of the case file that brought it about
 * @param number of the letter: that of the case, and of the entry in it
 * @param titles by language
 */
public record WrittenLetter(
        UUID id,
        CaseId caseId,
        int entry,
        CompanyId company,
        String number,
        Letter kind,
        Instant at,
        Map<String, String> titles) {
    public WrittenLetter {
        titles = Map.copyOf(titles);
    }
}
