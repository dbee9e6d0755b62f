package org.openaeo.certification.applicant;

import java.util.List;

import org.openaeo.certification.application.Application;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.position.Questionnaire;
import org.openaeo.certification.position.Questionnaire.Asked;
import org.openaeo.certification.position.Questionnaire.Part;
import org.openaeo.standards.Demand;

/** How far an application has come: what is done, what is missing before it can be handed in. */
record TaskList(boolean details, boolean sites, boolean people, List<Line> parts, List<Asked> missing) {
    TaskList {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** A group of questions; closed to those who have no right in it. */
    record Line(Part part, long answered, int asked, boolean open) {
        public boolean done() {
            return answered == asked;
        }
    }

    static TaskList of(CaseDoor.Entered entered, Questionnaire questionnaire) {
        return new TaskList(
                !entered.company().identifiers().isEmpty(),
                !entered.company().sites().isEmpty(),
                arePeopleNamed(entered.company()),
                questionnaire.parts().stream().map(part -> line(entered, part)).toList(),
                questionnaire
                        .asked()
                        .filter(asked -> asked.criterion().demand() == Demand.MUST)
                        .filter(asked -> !entered.application().answers(asked.id()))
                        .toList());
    }

    private static boolean arePeopleNamed(Company company) {
        return company.names(Contact.Part.MANAGEMENT) && company.names(Contact.Part.CONTACT);
    }

    private static Line line(CaseDoor.Entered entered, Part part) {
        Application application = entered.application();
        return new Line(
                part,
                part.asked().stream()
                        .filter(each -> application.answers(each.id()))
                        .count(),
                part.asked().size(),
                entered.may(Right.READ, new Section(part.key())));
    }

    public long doneParts() {
        return parts.stream().filter(Line::done).count();
    }

    /** Whether it can be handed in; what only should be met may stay open. */
    public boolean isReady() {
        return details && sites && people && missing.isEmpty() && !parts.isEmpty();
    }
}
