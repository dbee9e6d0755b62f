package org.openaeo.trust.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openaeo.trust.Change;

/**
 * What an officer fills in to state something about an authorisation, as text.
 *
 * @param kind of statement
 * @param authorisation its id; blank for a new one
 * @param version of the authorisation that the officer saw
 * @param reference number of a new authorisation
 */
public record StatementForm(
        Change.Kind kind,
        String authorisation,
        int version,
        String reference,
        String type,
        String level,
        String tier,
        List<String> roles,
        List<String> benefits,
        String until,
        String effective,
        String ground,
        String legalReference) {
    public StatementForm {
        authorisation = given(authorisation);
        reference = given(reference);
        type = given(type);
        level = given(level);
        tier = given(tier);
        roles = roles == null ? List.of() : List.copyOf(roles);
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        until = given(until);
        effective = given(effective);
        ground = given(ground);
        legalReference = given(legalReference);
    }

    /** A field that a browser left out is an empty one. */
    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
