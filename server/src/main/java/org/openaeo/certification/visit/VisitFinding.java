package org.openaeo.certification.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.openaeo.certification.CaseId;

/**
 * Something that a visit found not as it must be, as it was noted. The case file takes it over when the visit ends, and
 * follows its remedy from then on.
 *
 * @param late whether it reached us when the visit was over, so that the case file has not taken it over
 */
public record VisitFinding(
        FindingId id,
        VisitId visit,
        CaseId file,
        UUID site,
        String criterion,
        Note.Grade grade,
        String text,
        String by,
        Optional<Instant> deviceTime,
        Instant received,
        boolean late) {}
