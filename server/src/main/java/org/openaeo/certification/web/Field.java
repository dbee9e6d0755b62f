package org.openaeo.certification.web;

import java.util.List;
import java.util.Map;

/**
 * A field of the form for an act.
 *
 * @param name of the form record's component
 * @param hint may be empty
 * @param options by value, of those that choose
 */
record Field(String name, Type type, String label, String hint, Map<String, String> options, List<Row> rows) {
    /** How it is filled in. */
    enum Type {
        TEXT,
        TEXTAREA,
        NUMBER,
        MOMENT,
        RADIOS,
        SELECT,
        CHECKBOXES,
        /** One choice of a tier for each type, or for each type and site. */
        CONFERRALS
    }

    /** One authorisation that could be conferred. */
    record Row(String name, Map<String, String> tiers) {}
}
