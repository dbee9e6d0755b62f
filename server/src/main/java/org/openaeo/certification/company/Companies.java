package org.openaeo.certification.company;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;

/** The companies that their own people entered. Who may do what is for the callers to ask of {@link Members}. */
@Component
public class Companies {
    private final CompanyStore companies;
    private final MemberStore members;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Companies(CompanyStore companies, MemberStore members, AuditTrail audit, CurrentUser user, Clock clock) {
        this.companies = companies;
        this.members = members;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    public Optional<Company> find(CompanyId id) {
        return companies.find(id);
    }

    /** Enters a company; whoever does so owns its part of the file. */
    @Transactional
    public CompanyId register(Company.Profile profile, Map<IdentifierKind, String> identifiers) {
        var id = CompanyId.random();
        var now = clock.instant();
        companies.add(id, profile, identifiers, now, user.id());
        members.add(new Membership(id, user.id(), Membership.Kind.OWNER, Map.of(), Right.SUBMIT, now));
        audit.record(new CompanyEvent.Registered(id));
        return id;
    }

    /** @throws org.openaeo.platform.web.StaleWrite when somebody changed the company after that version */
    @Transactional
    public void change(CompanyId id, int version, Company.Profile profile, Map<IdentifierKind, String> identifiers) {
        companies.change(id, version, profile, identifiers);
        audit.record(new CompanyEvent.Changed(id, "profile"));
    }

    /** Adds the site, or changes the one of that id; false where the id is not this company's. */
    @Transactional
    public boolean put(CompanyId id, Site site) {
        companies.touch(id);
        return changed(id, "site", companies.put(id, site, clock.instant()));
    }

    @Transactional
    public boolean removeSite(CompanyId id, UUID site) {
        companies.touch(id);
        return changed(id, "site", companies.removeSite(id, site));
    }

    /** Adds the contact, or changes the one of that id; false where the id is not this company's. */
    @Transactional
    public boolean put(CompanyId id, Contact contact) {
        companies.touch(id);
        return changed(id, "contact", companies.put(id, contact, clock.instant()));
    }

    @Transactional
    public boolean removeContact(CompanyId id, UUID contact) {
        companies.touch(id);
        return changed(id, "contact", companies.removeContact(id, contact));
    }

    private boolean changed(CompanyId id, String part, boolean done) {
        if (done) {
            audit.record(new CompanyEvent.Changed(id, part));
        }
        return done;
    }

    /** The companies that somebody acts for. */
    public List<Named> of(String person) {
        return members.companiesOf(person).stream()
                .map(line -> new Named(line.id(), line.name(), line.kind()))
                .toList();
    }

    /** A company by name, with the footing on which somebody acts for it. */
    public record Named(CompanyId id, String name, Membership.Kind kind) {}
}
