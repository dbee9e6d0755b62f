package org.openaeo.trust.web;

import org.jspecify.annotations.Nullable;

/** What an officer fills in to enter an operator in the register, as text. */
public record RegistrationForm(String name, String country, String tin, String eori, String local) {
    public RegistrationForm {
        name = given(name);
        country = given(country);
        tin = given(tin);
        eori = given(eori);
        local = given(local);
    }

    /** A field that a browser left out is an empty one. */
    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
