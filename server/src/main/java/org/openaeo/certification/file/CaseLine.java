package org.openaeo.certification.file;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Desk;
import org.openaeo.standards.ClockCode;

/**
 * A case as a line of a list.
 *
 * @param desk on whose desk it lies; empty where nobody is waited for
 * @param clock which runs out next
 * @param due when; the first instant that is too late
 * @param officer id of the person assigned
 * @param moved when something was last done
 */
public record CaseLine(
        CaseId id,
        String number,
        CompanyId company,
        String companyName,
        Set<String> types,
        Stage stage,
        Optional<Desk> desk,
        Optional<ClockCode> clock,
        Optional<Instant> due,
        Optional<String> officer,
        Optional<String> validator,
        Optional<String> decisionMaker,
        Instant moved) {}
