package org.openaeo.certification.applicant;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Members;
import org.openaeo.certification.company.Membership;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.platform.security.CurrentUser;

/** Lets people into the file of a company that they act for. To everybody else there is no such company. */
@Component
class CompanyDoor {
    private final Companies companies;
    private final Members members;
    private final Readings readings;
    private final CurrentUser user;

    CompanyDoor(Companies companies, Members members, Readings readings, CurrentUser user) {
        this.companies = companies;
        this.members = members;
        this.readings = readings;
        this.user = user;
    }

    /** A company, and on which footing whoever acts now is with it. */
    record Entered(Company company, Membership membership) {
        boolean may(Right right, Section section) {
            return membership.may(right, section);
        }
    }

    /** To read that section; that it was read is kept. */
    Entered read(String company, Section section) {
        var entered = enter(company, section, Right.READ);
        noteRead(entered, section);
        return entered;
    }

    /** Keeps that whoever acts now was shown that section. */
    void noteRead(Entered entered, Section section) {
        readings.read(entered.company().id(), section);
    }

    /** To do something in that section: 404 to a stranger, 403 to a member without the right. */
    Entered enter(String company, Section section, Right right) {
        var entered = enter(company);
        if (!entered.may(right, section)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return entered;
    }

    /** To do what only an owner may. */
    Entered own(String company) {
        var entered = enter(company);
        if (!entered.membership().isOwner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return entered;
    }

    Entered enter(String company) {
        var id = CompanyId.parse(company).orElseThrow(CompanyDoor::nothing);
        var membership = members.find(id, user.id()).orElseThrow(CompanyDoor::nothing);
        return new Entered(companies.find(id).orElseThrow(CompanyDoor::nothing), membership);
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
