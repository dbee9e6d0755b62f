package org.openaeo.standards.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openaeo.standards.EditionId;

/**
 * What an administrator fills in to begin a new edition, as text.
 *
 * @param from the edition to copy; empty: none
 */
public record NewEditionForm(String standard, String edition, String from) {
    public NewEditionForm {
        standard = given(standard);
        edition = given(edition);
        from = given(from);
    }

    Optional<EditionId> id() {
        return EditionId.of(standard, edition);
    }

    /** A file's text; empty where it is not UTF-8 or holds what no text holds. */
    static Optional<String> text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.indexOf(0) >= 0
                    ? Optional.empty()
                    : Optional.of(text.replace("\uFEFF", "").replace("\r\n", "\n"));
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
