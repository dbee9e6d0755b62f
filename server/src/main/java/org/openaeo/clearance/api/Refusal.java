package org.openaeo.clearance.api;

import java.io.Serial;
import java.util.List;

import org.springframework.http.HttpStatus;

import org.openaeo.platform.web.ProblemError;

/** A message that is not acted on, with everything that is wrong with it. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<ProblemError> errors;

    Refusal(HttpStatus status, String code, List<ProblemError> errors) {
        super(code);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    Refusal(HttpStatus status, String code) {
        this(status, code, List.of());
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<ProblemError> errors() {
        return errors;
    }
}
