package org.openaeo.standards.web;

import org.jspecify.annotations.Nullable;

/** What the author or the reviewer of a draft fills in, as text. */
public record DraftForm(String content, String reason, String version, String deed) {
    public DraftForm {
        content = content == null ? "" : content.replace("\r\n", "\n");
        reason = given(reason);
        version = given(version);
        deed = given(deed);
    }

    int read() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
