package org.openaeo.certification.file;

import java.util.Set;

import org.openaeo.certification.company.CompanyId;

/**
 * A case file to be opened.
 *
 * @param types of authorisation that the company means to apply for; what is submitted may be others
 * @param roles in which it means to be covered
 */
public record NewCase(CompanyId company, Set<String> types, Set<String> roles) {
    public NewCase {
        types = Set.copyOf(types);
        roles = Set.copyOf(roles);
    }
}
