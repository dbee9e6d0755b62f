package org.openaeo.platform.web.page;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands on top of a page for this visitor.
 *
 * @param person the signed-in person's name, or null for a visitor
 * @param staff whether that person is of the administration
 * @param day on which this house is, where it is not the calendar's
 */
public record Masthead(
        List<Section> sections,
        List<Language> languages,
        @Nullable String person,
        boolean staff,
        @Nullable LocalDate day) {
    /** An entry of the menu. */
    public record Section(String message, String path, boolean current) {}

    /**
     * A way to read this page in that language.
     *
     * @param tag of the language, as in {@code html lang}
     * @param name in the language itself
     */
    public record Language(String tag, String name, String href, boolean current) {}
}
