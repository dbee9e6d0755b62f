package org.openaeo.certification.procedure;

import java.time.Instant;
import java.util.Set;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;

/**
 * What stands on a case file's cover.
 *
 * @param number by which people call the case, as in {@code AEO-2026-000187}
 * @param types of authorisation that the company means to apply for
 * @param roles in which it means to be covered
 * @param rules the version of the programme in force when the file was opened
 */
public record CaseHeader(
        CaseId id,
        String number,
        CompanyId company,
        Set<String> types,
        Set<String> roles,
        int rules,
        Instant opened,
        String openedBy) {
    public CaseHeader {
        types = Set.copyOf(types);
        roles = Set.copyOf(roles);
    }
}
