package org.openaeo.certification.applicant;

import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.application.Application;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.application.Opening;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Membership;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.position.Questionnaire;
import org.openaeo.certification.position.Questionnaire.Part;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Programmes;

/** Lets people into the cases of companies that they act for. To everybody else there is no such case. */
@Component
class CaseDoor {
    private final CompanyDoor companies;
    private final CaseFiles cases;
    private final Applications applications;
    private final AskedQuestions questions;
    private final Programmes programmes;
    private final Readings readings;

    CaseDoor(
            CompanyDoor companies,
            CaseFiles cases,
            Applications applications,
            AskedQuestions questions,
            Programmes programmes,
            Readings readings) {
        this.companies = companies;
        this.cases = cases;
        this.applications = applications;
        this.questions = questions;
        this.programmes = programmes;
        this.readings = readings;
    }

    /** A case, with the company and the footing of whoever acts now. */
    record Entered(Company company, Membership membership, CaseFile file, Application application) {
        boolean may(Right right, Section section) {
            return membership.may(right, section);
        }

        /** Which answers may be changed now. */
        Opening opening() {
            return Opening.of(file);
        }

        boolean isDraft() {
            return file.stage() == Stage.DRAFT;
        }

        boolean reads(Part part) {
            return may(Right.READ, new Section(part.key()));
        }

        boolean readsSome(Questionnaire questionnaire) {
            return questionnaire.parts().stream().anyMatch(this::reads);
        }

        boolean readsAll(Questionnaire questionnaire) {
            return questionnaire.parts().stream().allMatch(this::reads);
        }

        /** In which the company is or would be covered. */
        Set<String> roles() {
            return isDraft() || file.facts().roles().isEmpty()
                    ? company.roles()
                    : file.facts().roles();
        }

        CaseId id() {
            return file.id();
        }

        String address() {
            return "/applicant/cases/" + file.id();
        }
    }

    /** To read it; that it was read is kept. */
    Entered read(String id) {
        var entered = enter(id, Section.CASES, Right.READ);
        noteRead(entered, Section.CASES);
        return entered;
    }

    /** Keeps that whoever acts now was shown that section. */
    void noteRead(Entered entered, Section section) {
        readings.read(entered.company().id(), section);
    }

    /** To do something in that section: 404 to a stranger, 403 to a member without the right. */
    Entered enter(String id, Section section, Right right) {
        var entered = enter(id);
        if (!entered.may(right, section)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return entered;
    }

    Entered enter(String id) {
        var known = CaseId.parse(id).orElseThrow(CompanyDoor::nothing);
        var application = applications.find(known).orElseThrow(CompanyDoor::nothing);
        var company = companies.enter(application.company().toString());
        var file = cases.find(known).orElseThrow(CompanyDoor::nothing);
        return new Entered(company.company(), company.membership(), file, application);
    }

    /** To read what follows from all of its answers together: for those who may read every group of questions. */
    Entered readAll(String id) {
        var entered = read(id);
        if (!entered.readsAll(questionnaire(entered))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return entered;
    }

    /** To read something of its questionnaire, for those who may read some group of it though nothing else. */
    Entered readSome(String id) {
        var entered = enter(id);
        if (!entered.may(Right.READ, Section.CASES) && !entered.readsSome(questionnaire(entered))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        noteRead(entered, Section.CASES);
        return entered;
    }

    /** The programme that governs the case: the present one for a draft, else that of its submission. */
    Programme programme(Entered entered) {
        return entered.isDraft()
                ? programmes.current().programme()
                : programmes.find(entered.file().facts().rules()).orElseThrow().programme();
    }

    Questionnaire questionnaire(Entered entered) {
        return questions.of(programme(entered), entered.application().types(), entered.roles());
    }
}
