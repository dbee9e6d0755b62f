package org.openaeo.certification.applicant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Invitation;
import org.openaeo.certification.company.Membership;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.platform.mail.MailAddress;

/**
 * What an owner gives somebody to do.
 *
 * @param label what the owner calls the invited
 * @param email to which the invitation is mailed; empty where the owner hands over the link
 * @param otherwise the right in the groups of questionnaires that are not named
 * @param sections what is given for single groups, each as the group's key, an equals sign and the right
 */
record RightsForm(
        String label,
        String email,
        String kind,
        String company,
        String cases,
        String otherwise,
        @Nullable List<String> sections) {
    private static final int LABEL = 120;
    private static final String EQUALS = "=";

    RightsForm {
        label = Typed.text(label);
        email = Typed.text(email);
        kind = Typed.text(kind);
        company = Typed.text(company);
        cases = Typed.text(cases);
        otherwise = Typed.text(otherwise);
        sections = Typed.list(sections);
    }

    static RightsForm empty() {
        return new RightsForm("", "", Membership.Kind.COLLEAGUE.name(), "READ", "READ", "WRITE", List.of());
    }

    static RightsForm of(Membership member) {
        return new RightsForm(
                "-",
                "",
                member.kind().name(),
                member.in(Section.COMPANY).name(),
                member.in(Section.CASES).name(),
                member.otherwise().name(),
                member.rights().entrySet().stream()
                        .map(each -> each.getKey().key() + EQUALS + each.getValue())
                        .toList());
    }

    void check(Errors errors) {
        Typed.check(errors, "label", label, LABEL, true);
        if (!email.isEmpty() && !MailAddress.isOne(email)) {
            errors.rejectValue("email", "certification.company.fault.email");
        }
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

    /** Whether that right is chosen for the group, for a page that shows the form again. */
    public boolean gives(String key, String right) {
        return sections != null && sections.contains(key + EQUALS + right);
    }

    /** Whether anything is given for a single group. */
    public boolean givesSome() {
        return sections != null
                && sections.stream()
                        .anyMatch(each -> !each.isEmpty()
                                && !each.startsWith(Section.COMPANY.key() + EQUALS)
                                && !each.startsWith(Section.CASES.key() + EQUALS));
    }

    /** @param known the groups for which rights are given; others are passed over */
    Map<Section, Right> rights(Set<String> known) {
        var rights = new HashMap<Section, Right>();
        for (var each : sections == null ? List.<String>of() : sections) {
            var between = each.lastIndexOf(EQUALS);
            if (between > 0 && known.contains(each.substring(0, between))) {
                right(each.substring(between + 1))
                        .filter(right -> right != Right.SUBMIT)
                        .ifPresent(right -> rights.put(new Section(each.substring(0, between)), right));
            }
        }
        rights.put(Section.COMPANY, right(company).orElseThrow());
        rights.put(Section.CASES, right(cases).orElseThrow());
        return rights;
    }

    Right rest() {
        return right(otherwise).orElseThrow();
    }

    Invitation invitation(CompanyId to, Set<String> known) {
        return new Invitation(to, chosenKind().orElseThrow(), label, email, rights(known), rest());
    }
}
