package org.openaeo.platform.web;

import java.io.Serial;
import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A message to the API that is not acted on, with everything that is wrong with it. It is answered as a problem of the
 * module's own kind.
 */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String titleKey;
    private final transient List<ProblemError> errors;

    /**
     * @param code stable, for machines
     * @param titleKey of the text that says in general what is the matter
     */
    public Refusal(HttpStatus status, String code, String titleKey, List<ProblemError> errors) {
        super(code);
        this.status = status;
        this.code = code;
        this.titleKey = titleKey;
        this.errors = List.copyOf(errors);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String titleKey() {
        return titleKey;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
