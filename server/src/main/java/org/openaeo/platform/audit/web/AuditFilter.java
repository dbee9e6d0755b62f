package org.openaeo.platform.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.platform.audit.AuditQuery;

/**
 * What the visitor narrows the trail by, as typed.
 *
 * @param from the first day, {@code to} the last
 */
public record AuditFilter(String actor, String action, String subject, String from, String to) {
    public AuditFilter {
        actor = given(actor);
        action = given(action);
        subject = given(subject);
        from = given(from);
        to = given(to);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The query meant; a day that does not exist does not narrow. */
    AuditQuery query(String actorId, ZoneId zone) {
        return new AuditQuery(
                some(actorId),
                some(action),
                some(subject),
                day(from).map(day -> day.atStartOfDay(zone).toInstant()),
                day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The address under a path with this filter, and something more if wanted. */
    String href(String path, String name, String value) {
        var here = UriComponentsBuilder.fromPath(path);
        add(here, "actor", actor);
        add(here, "action", action);
        add(here, "subject", subject);
        add(here, "from", from);
        add(here, "to", to);
        add(here, name, value);
        return here.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder here, String name, String value) {
        if (!value.isEmpty()) {
            here.queryParam(name, value.replace("%", "%25").replace("&", "%26").replace("+", "%2B"));
        }
    }
}
