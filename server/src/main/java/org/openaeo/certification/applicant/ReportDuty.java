package org.openaeo.certification.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.application.Applications;
import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.company.IdentifierKind;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts.ReportedChange;
import org.openaeo.certification.procedure.CaseFile;

/**
 * Leads whoever changed a company's particulars on to the report that customs has to get of it, while a case is open or
 * an authorisation held. What was different before is written into the report, for them to complete.
 */
@Component
class ReportDuty {
    /** Handed on to the page of the report. */
    static final String SAID = "said";

    private static final String KEY = "certification.company.";

    private final Applications applications;
    private final CaseFiles files;
    private final Say say;

    ReportDuty(Applications applications, CaseFiles files, Say say) {
        this.applications = applications;
        this.files = files;
        this.say = say;
    }

    /** Where to go on after the change: to the report where one is due, else where the page would lead. */
    String next(Company before, Company after, String otherwise, RedirectAttributes redirect) {
        var differences = differences(before, after);
        var due = due(after);
        if (differences.isEmpty() || due.isEmpty()) {
            return otherwise;
        }
        say.after(redirect, "certification.company.report-it");
        redirect.addFlashAttribute(SAID, String.join("\n", differences));
        return "redirect:/applicant/cases/" + due.get().id() + "/acts/" + Act.Kind.REPORT_CHANGE.code() + "?change="
                + kind(before, after);
    }

    private Optional<CaseFile> due(Company company) {
        return applications.of(company.id()).stream()
                .flatMap(id -> files.find(id).stream())
                .filter(file -> files.offered(file).contains(Act.Kind.REPORT_CHANGE))
                .findFirst();
    }

    private static ReportedChange kind(Company before, Company after) {
        if (!before.identifiers().equals(after.identifiers())) {
            return ReportedChange.IDENTIFIER;
        }
        if (!before.profile().seat().equals(after.profile().seat())
                || !before.sites().equals(after.sites())) {
            return ReportedChange.ADDRESS;
        }
        if (!of(before, Contact.Part.MANAGEMENT).equals(of(after, Contact.Part.MANAGEMENT))) {
            return ReportedChange.MANAGEMENT;
        }
        if (!of(before, Contact.Part.CUSTOMS_LEAD).equals(of(after, Contact.Part.CUSTOMS_LEAD))) {
            return ReportedChange.CUSTOMS_LEAD;
        }
        if (!before.roles().equals(after.roles())) {
            return ReportedChange.ROLES;
        }
        return before.profile().equals(after.profile()) ? ReportedChange.OTHER : ReportedChange.LEGAL_FORM;
    }

    private static List<Contact> of(Company company, Contact.Part part) {
        return company.contacts().stream().filter(each -> each.part() == part).toList();
    }

    private List<String> differences(Company before, Company after) {
        var lines = new ArrayList<String>();
        compare(lines, "name", before.name(), after.name());
        compare(
                lines,
                "legal-form",
                before.profile().legalForm(),
                after.profile().legalForm());
        compare(
                lines,
                "seat",
                line(before.profile().seat()),
                line(after.profile().seat()));
        for (var kind : IdentifierKind.values()) {
            compare(
                    lines,
                    "id." + kind,
                    before.identifiers().getOrDefault(kind, ""),
                    after.identifiers().getOrDefault(kind, ""));
        }
        compare(
                lines,
                "roles",
                String.join(", ", new TreeSet<>(before.roles())),
                String.join(", ", new TreeSet<>(after.roles())));
        parts(
                lines,
                "site",
                before.sites().stream().map(ReportDuty::line).toList(),
                after.sites().stream().map(ReportDuty::line).toList());
        parts(
                lines,
                "contact",
                before.contacts().stream().map(this::line).toList(),
                after.contacts().stream().map(this::line).toList());
        return lines;
    }

    private void compare(List<String> lines, String key, String before, String after) {
        if (!before.equals(after)) {
            lines.add(say.text(KEY + key) + ": " + told(before) + " → " + told(after));
        }
    }

    /** What is there no longer, and what is new. */
    private void parts(List<String> lines, String key, List<String> before, List<String> after) {
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(gone -> lines.add(say.text(KEY + key) + ": " + gone + " → –"));
        after.stream()
                .filter(each -> !before.contains(each))
                .forEach(come -> lines.add(say.text(KEY + key) + ": – → " + come));
    }

    private static String told(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String line(Address at) {
        return String.join(
                        " ", at.street(), at.postcode(), at.city(), at.country().value())
                .strip();
    }

    private static String line(Site site) {
        return site.name() + ", " + line(site.address());
    }

    private String line(Contact contact) {
        return contact.name() + ", " + say.text(KEY + "part." + contact.part()) + ", " + contact.email();
    }
}
