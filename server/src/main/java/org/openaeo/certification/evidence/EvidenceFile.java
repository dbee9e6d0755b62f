package org.openaeo.certification.evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a document, as it was sent.
 *
 * @param version counts the documents of one name in one place
 * @param documentDate the date that the document itself bears
 * @param type as found in the content, whatever the sender said
 * @param sha256 of the content, in hexadecimal digits
 * @param scanned whether a virus scanner looked at it when it came
 */
public record EvidenceFile(
        EvidenceId id,
        EvidencePlace place,
        FileName name,
        int version,
        LocalDate documentDate,
        String type,
        long size,
        String sha256,
        boolean scanned,
        Instant at,
        String by) {}
