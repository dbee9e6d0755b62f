package org.openaeo.platform.developers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** Reads from a handler's own guard which scopes open it, so that the description cannot say otherwise. */
final class NeededScopes {
    private static final Pattern SCOPE = Pattern.compile("'SCOPE_([a-z:]+)'");

    private NeededScopes() {}

    /** None where the handler has no guard that names a scope. */
    static List<String> of(HandlerMethod handler) {
        return guard(handler)
                .map(guard -> SCOPE.matcher(guard)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> guard(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod(), handler.getBeanType()).stream()
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, PreAuthorize.class))
                .flatMap(guard -> Optional.ofNullable(guard).stream())
                .map(PreAuthorize::value)
                .findFirst();
    }
}
