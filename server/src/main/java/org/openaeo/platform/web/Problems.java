package org.openaeo.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Problem details (RFC 9457), made in this one place: a stable type and code, a title from the messages
 * and never from an exception, what is wrong and where, and the number to ask by.
 */
@Component
public final class Problems {
    public static final String CORRELATION_HEADER = "X-Correlation-Id";
    public static final String CORRELATION_ATTRIBUTE = "openaeo.correlation";
    private static final String TYPE = "urn:openaeo:problem:";

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "malformed"),
            Map.entry(401, "not-signed-in"),
            Map.entry(403, "not-allowed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-type"),
            Map.entry(422, "refused"),
            Map.entry(429, "too-many"),
            Map.entry(503, "unavailable"));

    private final MessageSource texts;

    public Problems(MessageSource texts) {
        this.texts = texts;
    }

    /** A problem of the general kind that this status stands for. */
    public ResponseEntity<ProblemDetail> of(HttpStatusCode status, Locale language, List<ProblemError> errors) {
        var code = general(status);
        return of(status, code, "problem." + code, language, errors);
    }

    /** What a refused message is answered with. */
    public ResponseEntity<ProblemDetail> of(Refusal refusal, Locale language) {
        return of(refusal.status(), refusal.code(), refusal.titleKey(), language, refusal.errors());
    }

    /** A problem of a module's own kind, whose title stands under {@code titleKey} in its messages. */
    public ResponseEntity<ProblemDetail> of(
            HttpStatusCode status, String code, String titleKey, Locale language, List<ProblemError> errors) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(texts.getMessage(titleKey, null, language));
        problem.setDetail(detail(status, titleKey, language, errors));
        problem.setProperty("code", code);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        problem.setProperty("correlationId", correlation());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The faults in one text; where none is known, what the kind of problem means and what helps. */
    private String detail(HttpStatusCode status, String titleKey, Locale language, List<ProblemError> errors) {
        if (!errors.isEmpty()) {
            return errors.stream().map(ProblemError::detail).distinct().collect(Collectors.joining(" "));
        }
        var own = texts.getMessage(titleKey + ".detail", null, "", language);
        return own == null || own.isEmpty()
                ? texts.getMessage("problem." + general(status) + ".detail", null, language)
                : own;
    }

    private static String general(HttpStatusCode status) {
        return CODES.getOrDefault(status.value(), status.is5xxServerError() ? "failure" : "malformed");
    }

    private static String correlation() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? correlation(attributes.getRequest())
                : "";
    }

    /** The number of this request. */
    public static String correlation(HttpServletRequest request) {
        var id = request.getAttribute(CORRELATION_ATTRIBUTE);
        return id == null ? "" : id.toString();
    }
}
