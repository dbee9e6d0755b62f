package org.openaeo.certification.file;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import org.openaeo.certification.CaseId;

/** There is no case of that id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCase(CaseId id) {
        super("no case " + id);
    }
}
