package org.openaeo.certification.visit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed about one criterion in one place: what was seen, a finding, a picture, or several of them.
 *
 * @param key made for this form when it was shown or, on the device, when it was filled in; sending it again adds nothing
 */
record NoteForm(
        @Nullable String key,
        @Nullable String site,
        @Nullable String criterion,
        @Nullable String deviceTime,
        @Nullable String verdict,
        @Nullable String text,
        @Nullable String grade,
        @Nullable String finding,
        @Nullable String caption,
        @Nullable String photoHash,
        @Nullable MultipartFile photo) {
    private static final int LONGEST = 4000;
    private static final int LONGEST_CAPTION = 500;

    /** What is wrong with a form. */
    enum Fault {
        INCOMPLETE,
        NOTHING,
        TOO_LONG,
        GRADE,
        FINDING
    }

    Optional<Fault> fault() {
        if (uuid(key).isEmpty()
                || uuid(site).isEmpty()
                || typed(criterion).isEmpty()
                || typed(criterion).length() > 120) {
            return Optional.of(Fault.INCOMPLETE);
        }
        if (typed(text).length() > LONGEST
                || typed(finding).length() > LONGEST
                || typed(caption).length() > LONGEST_CAPTION) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (gradeChosen().isPresent() && typed(finding).isEmpty()) {
            return Optional.of(Fault.FINDING);
        }
        if (gradeChosen().isEmpty() && !typed(finding).isEmpty()) {
            return Optional.of(Fault.GRADE);
        }
        return seen().isEmpty() && found().isEmpty() && photographed().isEmpty()
                ? Optional.of(Fault.NOTHING)
                : Optional.empty();
    }

    Optional<Note<Note.Seen>> seen() {
        return one(Note.Verdict.class, verdict).map(chosen -> note("seen", new Note.Seen(chosen, typed(text))));
    }

    Optional<Note<Note.Found>> found() {
        return gradeChosen().map(chosen -> note("found", new Note.Found(chosen, typed(finding))));
    }

    Optional<Note<Note.Photographed>> photographed() {
        return picture().map(file -> note("photo", new Note.Photographed(typed(caption), hash())));
    }

    Optional<MultipartFile> picture() {
        return Optional.ofNullable(photo).filter(file -> !file.isEmpty());
    }

    String place() {
        return typed(site);
    }

    private <T extends Note.Content> Note<T> note(String part, T content) {
        UUID own = UUID.nameUUIDFromBytes((typed(key) + ":" + part).getBytes(StandardCharsets.UTF_8));
        return new Note<>(own, noted(), uuid(site).orElseThrow(), typed(criterion), content);
    }

    private Optional<Note.Grade> gradeChosen() {
        return one(Note.Grade.class, grade);
    }

    private Optional<String> hash() {
        return Optional.of(typed(photoHash)).filter(text -> text.matches("[0-9a-f]{64}"));
    }

    private Optional<Instant> noted() {
        try {
            return typed(deviceTime).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(typed(deviceTime)));
        } catch (DateTimeParseException clockWithoutTime) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String name) {
        try {
            return typed(name).isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, typed(name)));
        } catch (IllegalArgumentException notOfThese) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        return VisitId.parse(typed(text)).map(VisitId::value);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
