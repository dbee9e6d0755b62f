package org.openaeo.platform.web.problem;

import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/**
 * Where in a JSON message reading stopped.
 *
 * @param pointer to the value (RFC 6901), empty where the message is no JSON at all
 * @param line from 1; 0 where unknown
 */
record UnreadablePlace(String pointer, int line, int column) {
    static Optional<UnreadablePlace> of(HttpMessageNotReadableException e) {
        var cause = e.getCause() instanceof JacksonException outer ? outer : e.getMostSpecificCause();
        return cause instanceof JacksonException jackson ? Optional.of(of(jackson)) : Optional.empty();
    }

    private static UnreadablePlace of(JacksonException jackson) {
        var pointer = jackson.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
        var place = jackson.getLocation();
        return place == null
                ? new UnreadablePlace(pointer, 0, 0)
                : new UnreadablePlace(pointer, place.getLineNr(), place.getColumnNr());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
