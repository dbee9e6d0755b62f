package org.openaeo.certification.evidence;

import java.util.Optional;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Section;

/**
 * Where in a company's file a document belongs.
 *
 * @param file the case; empty for what concerns the company whatever it applies for
 * @param section whose right decides which of the company's people may open it
 * @param subject the question, criterion or act; empty for the section as a whole
 */
public record EvidencePlace(CompanyId company, Optional<CaseId> file, Section section, String subject) {
    /** Begins the subject of what customs itself brought from a visit; it takes none of the company's room. */
    public static final String OF_VISIT = "visit:";

    /** The visit that it comes from, by its id. */
    public Optional<String> ofVisit() {
        return Optional.of(subject)
                .filter(text -> text.startsWith(OF_VISIT))
                .map(text -> text.substring(OF_VISIT.length()));
    }

    public EvidencePlace {
        if (subject.length() > 120) {
            throw new IllegalArgumentException("Too long for a subject: " + subject);
        }
    }
}
