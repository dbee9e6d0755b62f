package org.openaeo.certification.applicant;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.IdentifierKind;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.codes.MalformedCode;

/**
 * What its people type about a company.
 *
 * @param version of the company that was shown, against two people at once; empty for a new one
 */
record ProfileForm(
        String name,
        String legalForm,
        String street,
        String city,
        String postcode,
        String country,
        String tin,
        String eori,
        String lei,
        String tax,
        @Nullable List<String> roles,
        String version) {
    private static final int NAME = 200;
    private static final int SHORT = 100;
    private static final int POSTCODE = 20;

    ProfileForm {
        name = Typed.text(name);
        legalForm = Typed.text(legalForm);
        street = Typed.text(street);
        city = Typed.text(city);
        postcode = Typed.text(postcode);
        country = Typed.text(country);
        tin = Typed.text(tin);
        eori = Typed.text(eori);
        lei = Typed.text(lei);
        tax = Typed.text(tax);
        roles = Typed.list(roles);
        version = Typed.text(version);
    }

    static ProfileForm empty(CountryCode country) {
        return new ProfileForm("", "", "", "", "", country.value(), "", "", "", "", List.of(), "");
    }

    static ProfileForm of(Company company) {
        var profile = company.profile();
        var numbers = company.identifiers();
        return new ProfileForm(
                profile.name(),
                profile.legalForm(),
                profile.seat().street(),
                profile.seat().city(),
                profile.seat().postcode(),
                profile.seat().country().value(),
                numbers.getOrDefault(IdentifierKind.TIN, ""),
                numbers.getOrDefault(IdentifierKind.EORI, ""),
                numbers.getOrDefault(IdentifierKind.LEI, ""),
                numbers.getOrDefault(IdentifierKind.TAX, ""),
                List.copyOf(profile.roles()),
                Integer.toString(company.version()));
    }

    /** Rejects whatever is wrong, each thing at its field. */
    void check(Errors errors, Set<String> knownRoles) {
        Typed.check(errors, "name", name, NAME, true);
        Typed.check(errors, "legalForm", legalForm, SHORT, false);
        Typed.check(errors, "street", street, NAME, false);
        Typed.check(errors, "city", city, SHORT, true);
        Typed.check(errors, "postcode", postcode, POSTCODE, false);
        if (seatCountry().isEmpty()) {
            errors.rejectValue("country", "certification.company.missing.country");
        }
        identifiers()
                .forEach((kind, value) -> kind.fault(value)
                        .ifPresent(fault -> errors.rejectValue(
                                field(kind), "certification.company.fault." + kind.name() + "." + fault)));
        if (identifiers().keySet().stream().allMatch(kind -> kind == IdentifierKind.LEI)) {
            errors.rejectValue("tin", "certification.company.missing.identifier");
        }
        if (chosenRoles(knownRoles).isEmpty()) {
            errors.rejectValue("roles", "certification.company.missing.roles");
        }
    }

    private static String field(IdentifierKind kind) {
        return switch (kind) {
            case TIN -> "tin";
            case EORI -> "eori";
            case LEI -> "lei";
            case TAX -> "tax";
        };
    }

    Map<IdentifierKind, String> identifiers() {
        var numbers = new EnumMap<IdentifierKind, String>(IdentifierKind.class);
        numbers.put(IdentifierKind.TIN, tin);
        numbers.put(IdentifierKind.EORI, eori);
        numbers.put(IdentifierKind.LEI, lei);
        numbers.put(IdentifierKind.TAX, tax);
        numbers.replaceAll((kind, typed) -> IdentifierKind.normalise(typed));
        numbers.values().removeIf(String::isEmpty);
        return numbers;
    }

    Set<String> chosenRoles(Set<String> known) {
        var chosen = new LinkedHashSet<String>(roles == null ? List.of() : roles);
        chosen.retainAll(known);
        return chosen;
    }

    Optional<CountryCode> seatCountry() {
        return country(country);
    }

    static Optional<CountryCode> country(String typed) {
        try {
            return Optional.of(CountryCode.parse(typed));
        } catch (MalformedCode notACountry) {
            return Optional.empty();
        }
    }

    Company.Profile profile(Set<String> knownRoles) {
        return new Company.Profile(
                name,
                legalForm,
                new Address(street, city, postcode, seatCountry().orElseThrow()),
                chosenRoles(knownRoles));
    }
}
