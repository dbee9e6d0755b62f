package org.openaeo.certification.company;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A company as its own people describe it. Its identifiers are claims until an officer confirms them.
 *
 * @param version grows with every change of any part
 */
public record Company(
        CompanyId id,
        int version,
        Profile profile,
        Map<IdentifierKind, String> identifiers,
        List<Site> sites,
        List<Contact> contacts,
        Instant registeredAt) {
    public Company {
        identifiers = Map.copyOf(identifiers);
        sites = List.copyOf(sites);
        contacts = List.copyOf(contacts);
    }

    /**
     * What the company is.
     *
     * @param roles codes of the parts it plays in the supply chain
     */
    public record Profile(String name, String legalForm, Address seat, Set<String> roles) {
        public Profile {
            name = name.strip();
            legalForm = legalForm.strip();
            roles = Set.copyOf(roles);
        }
    }

    public String name() {
        return profile.name();
    }

    public Set<String> roles() {
        return profile.roles();
    }

    /** Whether somebody of that part is named. */
    public boolean names(Contact.Part part) {
        return contacts.stream().anyMatch(contact -> contact.part() == part);
    }
}
