package org.openaeo.platform.web.problem;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import org.openaeo.platform.codes.MalformedCode;
import org.openaeo.platform.web.ProblemError;
import org.openaeo.platform.web.Problems;
import org.openaeo.platform.web.Refusal;
import org.openaeo.platform.web.StaleWrite;

/** Turns what goes wrong in the API into problem details. A module's own advice, with a higher order, comes first. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;
    private final MessageSource texts;

    ApiProblems(Problems problems, MessageSource texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleWrite e, Locale language) {
        return problems.of(HttpStatus.CONFLICT, "stale", "problem.stale", language, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal e, Locale language) {
        return problems.of(e, language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedCode e, Locale language) {
        var key = "code." + e.kind() + ".malformed";
        var error = new ProblemError("", key, texts.getMessage(key, null, language));
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, language, List.of(error));
    }

    /** The door's own business: it has the challenge to say. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void atTheDoor(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException e, Locale language) {
        LOG.error("A request to the API failed", e);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, language, List.of());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getBindingResult().getFieldErrors().stream()
                .map(ApiProblems::error)
                .toList();
        return plain(HttpStatus.UNPROCESSABLE_CONTENT, errors);
    }

    /** Says where in the message reading stopped, as far as that is known. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(
                status, UnreadablePlace.of(e).map(this::unreadable).stream().toList());
    }

    private ProblemError unreadable(UnreadablePlace place) {
        return error(place.pointer(), "unreadable", place.line(), place.column());
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (e) {
            case MissingServletRequestParameterException missing ->
                plain(status, List.of(error("", "parameter-missing", missing.getParameterName())));
            case MissingRequestHeaderException missing ->
                plain(status, List.of(error("", "header-missing", missing.getHeaderName())));
            default -> plain(status, List.of());
        };
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(status, List.of(error("", "parameter-missing", e.getParameterName())));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(status, List.of(error("", "parameter-malformed", String.valueOf(e.getPropertyName()))));
    }

    private ProblemError error(String pointer, String code, Object... arguments) {
        var detail = texts.getMessage("problem.error." + code, arguments, LocaleContextHolder.getLocale());
        return new ProblemError(pointer, code, detail);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("A request to the API failed", e);
        }
        var answer = plain(status, List.of());
        return ResponseEntity.status(status)
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private ResponseEntity<Object> plain(HttpStatusCode status, List<ProblemError> errors) {
        var answer = problems.of(status, LocaleContextHolder.getLocale(), errors);
        return ResponseEntity.status(status).headers(answer.getHeaders()).body(answer.getBody());
    }

    private static ProblemError error(FieldError field) {
        var pointer = "/" + field.getField().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        var code = field.getCode() == null ? "invalid" : field.getCode();
        return new ProblemError(pointer, code, String.valueOf(field.getDefaultMessage()));
    }
}
