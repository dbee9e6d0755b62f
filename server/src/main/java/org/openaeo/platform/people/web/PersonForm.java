package org.openaeo.platform.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import org.openaeo.platform.codes.MalformedCode;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;

/**
 * What an administrator types about a person.
 *
 * @param version of the account that was shown, against two administrators at once
 */
record PersonForm(
        String name,
        String signInName,
        @Nullable List<String> roles,
        String office,
        String mail,
        String language,
        @Nullable Integer version) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SIGN_IN_NAME = 60;

    PersonForm {
        name = Typed.text(name);
        signInName = Typed.text(signInName);
        office = Typed.text(office);
        mail = Typed.text(mail);
        language = Typed.text(language);
        roles = roles == null ? List.of() : roles;
    }

    static PersonForm empty() {
        return new PersonForm("", "", List.of(), "", "", "", 0);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.signInName(),
                person.roles().stream().map(Role::name).toList(),
                person.office().map(OfficeCode::value).orElse(""),
                person.mailAddress().orElse(""),
                person.language().map(Locale::getLanguage).orElse(""),
                person.version());
    }

    void check(BindingResult result) {
        checkNames(name, signInName, result);
        if (chosenRoles().isEmpty()) {
            result.rejectValue("roles", "people.roles.none");
        }
        try {
            chosenOffice();
        } catch (MalformedCode e) {
            result.rejectValue("office", "code.office.malformed");
        }
        reach().check(result);
    }

    ReachForm reach() {
        return new ReachForm(mail, language);
    }

    static void checkNames(String name, String signInName, BindingResult result) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            result.rejectValue("name", "people.name.missing");
        }
        if (!signInName.strip().matches("[\\p{L}\\p{N}._@-]{2," + LONGEST_SIGN_IN_NAME + "}")) {
            result.rejectValue("signInName", "people.sign-in-name.malformed");
        }
    }

    Set<Role> chosenRoles() {
        var chosen = roles == null ? List.<String>of() : roles;
        return Arrays.stream(Role.values())
                .filter(role -> chosen.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<OfficeCode> chosenOffice() {
        return office.isBlank() ? Optional.empty() : Optional.of(OfficeCode.parse(office));
    }

    NewPerson person() {
        return new NewPerson(signInName.strip(), name.strip(), chosenRoles(), chosenOffice());
    }
}
