package org.openaeo.certification.applicant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.validation.Errors;

import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Invitation;
import org.openaeo.certification.company.Membership;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;

/**
 * What an owner gives somebody to do.
 *
 * @param label what the owner calls the invited
 * @param otherwise the right in all sections that are not named here: the groups of questionnaires
 */
record RightsForm(String label, String kind, String company, String cases, String otherwise) {
    private static final int LABEL = 120;

    RightsForm {
        label = Typed.text(label);
        kind = Typed.text(kind);
        company = Typed.text(company);
        cases = Typed.text(cases);
        otherwise = Typed.text(otherwise);
    }

    static RightsForm empty() {
        return new RightsForm("", Membership.Kind.COLLEAGUE.name(), "READ", "READ", "WRITE");
    }

    static RightsForm of(Membership member) {
        return new RightsForm(
                "-",
                member.kind().name(),
                member.in(Section.COMPANY).name(),
                member.in(Section.CASES).name(),
                member.otherwise().name());
    }

    void check(Errors errors) {
        Typed.check(errors, "label", label, LABEL, true);
        if (chosenKind().isEmpty()) {
            errors.rejectValue("kind", "certification.company.missing.kind");
        }
        for (var field : Map.of("company", company, "cases", cases, "otherwise", otherwise)
                .entrySet()) {
            if (right(field.getValue()).isEmpty()) {
                errors.rejectValue(field.getKey(), "certification.company.missing.right");
            }
        }
    }

    private Optional<Membership.Kind> chosenKind() {
        return Arrays.stream(Membership.Kind.values())
                .filter(each -> each != Membership.Kind.OWNER && each.name().equals(kind))
                .findFirst();
    }

    private static Optional<Right> right(String name) {
        return Arrays.stream(Right.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    Map<Section, Right> rights() {
        var rights = new HashMap<Section, Right>();
        rights.put(Section.COMPANY, right(company).orElseThrow());
        rights.put(Section.CASES, right(cases).orElseThrow());
        return rights;
    }

    Right rest() {
        return right(otherwise).orElseThrow();
    }

    Invitation invitation(CompanyId to) {
        return new Invitation(to, chosenKind().orElseThrow(), label, rights(), rest());
    }
}
