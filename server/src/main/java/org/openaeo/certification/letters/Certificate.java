package org.openaeo.certification.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.standards.Words;

/**
 * An authorisation on paper, as it was issued. Whether it still stands, only the register of trust can say.
 *
 * @param number of the authorisation in the register
 * @param issue from 1; a confirmation on other terms issues it anew
 * @param code without which nobody finds it by its number
 */
public record Certificate(
        String number, int issue, String code, CaseId caseId, int entry, CompanyId company, Face face, Instant at) {
    /**
     * What stands on it: nothing about persons.
     *
     * @param sites by name and town; empty where it holds for the whole company
     */
    public record Face(
            String holder, Words type, Words tier, List<Words> roles, List<String> sites, LocalDate effective) {
        public Face {
            roles = List.copyOf(roles);
            sites = List.copyOf(sites);
        }
    }
}
