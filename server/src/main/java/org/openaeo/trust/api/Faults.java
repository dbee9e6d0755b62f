package org.openaeo.trust.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

import org.openaeo.platform.web.ProblemError;
import org.openaeo.platform.web.Refusal;
import org.openaeo.trust.Objection;

/** Gathers all that is wrong with one message while it is read, in the language of the sender. */
final class Faults {
    private final MessageSource texts;
    private final List<ProblemError> errors = new ArrayList<>();

    Faults(MessageSource texts) {
        this.texts = texts;
    }

    void add(String pointer, String code, Object... arguments) {
        errors.add(new ProblemError(
                pointer, code, texts.getMessage("trust.api." + code, arguments, LocaleContextHolder.getLocale())));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** A text that must be there, of at most so many characters. */
    Optional<String> text(String pointer, @Nullable String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            add(pointer, "missing");
            return Optional.empty();
        }
        if (text.length() > longest) {
            add(pointer, "too-long", longest);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A code that must be there. */
    <T> Optional<T> code(String pointer, @Nullable String given, Function<String, Optional<T>> reader) {
        if (given == null || given.isBlank()) {
            add(pointer, "missing");
            return Optional.empty();
        }
        Optional<T> code = reader.apply(given);
        if (code.isEmpty()) {
            add(pointer, "not-a-code", given);
        }
        return code;
    }

    <T> List<T> codes(String pointer, @Nullable List<String> given, Function<String, Optional<T>> reader) {
        List<T> codes = new ArrayList<>();
        List<String> all = given == null ? List.of() : given;
        for (int at = 0; at < all.size(); at++) {
            code(pointer + "/" + at, all.get(at), reader).ifPresent(codes::add);
        }
        return codes;
    }

    /** Refuses the message if anything was wrong with it. */
    void refuse(String code) {
        if (!errors.isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, "trust.problem." + code, errors);
        }
    }

    /** What the register answered to a message that was well formed: it does not fit what it holds. */
    static Refusal of(MessageSource texts, String code, Collection<Objection> objections) {
        List<ProblemError> errors = objections.stream()
                .sorted()
                .map(each -> new ProblemError(
                        "",
                        each.name(),
                        texts.getMessage("trust.objection." + each, null, LocaleContextHolder.getLocale())))
                .toList();
        return new Refusal(HttpStatus.CONFLICT, code, "trust.problem." + code, errors);
    }

    static Refusal unknownOperator() {
        return new Refusal(HttpStatus.NOT_FOUND, "operator-unknown", "trust.problem.operator-unknown", List.of());
    }
}
