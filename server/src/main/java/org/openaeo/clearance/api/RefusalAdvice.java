package org.openaeo.clearance.api;

import java.net.URI;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal as a problem detail (RFC 9457). */
@RestControllerAdvice(basePackageClasses = RefusalAdvice.class)
@Order(0)
class RefusalAdvice {
    private final MessageSource messages;

    RefusalAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create("urn:openaeo:problem:" + refusal.code()));
        problem.setTitle(messages.getMessage("clearance.problem." + refusal.code(), null, language));
        problem.setProperty("code", refusal.code());
        problem.setProperty("errors", refusal.errors());
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
