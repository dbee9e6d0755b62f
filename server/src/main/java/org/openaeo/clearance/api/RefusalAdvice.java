package org.openaeo.clearance.api;

import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import org.openaeo.platform.web.Problems;

/** Answers a refusal as a problem detail (RFC 9457). */
@RestControllerAdvice(basePackageClasses = RefusalAdvice.class)
@Order(0)
class RefusalAdvice {
    private final Problems problems;

    RefusalAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale language) {
        return problems.of(
                refusal.status(), refusal.code(), "clearance.problem." + refusal.code(), language, refusal.errors());
    }
}
