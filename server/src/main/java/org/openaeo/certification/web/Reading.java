package org.openaeo.certification.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import org.openaeo.certification.procedure.Conferral;
import org.openaeo.standards.Length;

/** Reads fields, and marks those that cannot be read; what then stands in for them is never used. */
record Reading(BindingResult result) {
    private static final int LONGEST = 4000;

    /** A text that may be left out. */
    String text(@Nullable String field) {
        String typed = ActForm.typed(field);
        if (typed.length() > LONGEST) {
            reject("text", "too-long");
        }
        return typed;
    }

    /** A text that is needed. */
    String reason(@Nullable String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            reject("text", "reason");
        }
        return typed;
    }

    /** One of several. */
    <E extends Enum<E>> Optional<E> one(String name, @Nullable String field, Class<E> type) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(ActForm.typed(field)))
                .findFirst();
        if (found.isEmpty()) {
            reject(name, "choose");
        }
        return found;
    }

    /** A moment as the browser's calendar gives it, in the administration's zone. */
    Optional<Instant> moment(String name, @Nullable String field, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDateTime.parse(ActForm.typed(field)).atZone(zone).toInstant());
        } catch (DateTimeParseException notAMoment) {
            reject(name, "moment");
            return Optional.empty();
        }
    }

    /** So many days, months or years; empty where no amount is typed and none is needed. */
    Optional<Length> length(@Nullable String amount, @Nullable String unit, boolean needed) {
        String typed = ActForm.typed(amount);
        if (typed.isEmpty() && !needed) {
            return Optional.empty();
        }
        Optional<Length.Unit> of = one("unit", unit, Length.Unit.class);
        if (!typed.matches("[1-9]\\d{0,3}")) {
            reject("amount", "amount");
            return Optional.empty();
        }
        return of.map(each -> new Length(Integer.parseInt(typed), each));
    }

    Optional<UUID> id(String name, @Nullable String field) {
        try {
            return Optional.of(UUID.fromString(ActForm.typed(field)));
        } catch (IllegalArgumentException notAnId) {
            reject(name, "choose");
            return Optional.empty();
        }
    }

    /** What is conferred, each in the roles chosen. */
    List<Conferral> conferrals(@Nullable List<String> field, @Nullable List<String> roles) {
        Set<String> covered = ActForm.chosen(roles).stream().collect(Collectors.toSet());
        return ActForm.chosen(field).stream()
                .map(each -> each.split("\\|", -1))
                .filter(parts -> parts.length >= 2)
                .map(parts -> new Conferral(
                        parts[0], parts[1], covered, parts.length > 2 ? id("conferrals", parts[2]) : Optional.empty()))
                .toList();
    }

    void reject(String field, String why) {
        result.rejectValue(field, "certification.fault." + why);
    }
}
