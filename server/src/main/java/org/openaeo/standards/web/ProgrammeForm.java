package org.openaeo.standards.web;

import org.jspecify.annotations.Nullable;

/** What an administrator fills in to put a profile into force, as text. */
public record ProgrammeForm(String text, String reason, String basedOn) {
    public ProgrammeForm {
        text = text == null ? "" : text.replace("\r\n", "\n");
        reason = given(reason);
        basedOn = given(basedOn);
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
