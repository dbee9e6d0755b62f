package org.openaeo.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody changed the thing after it was read; whoever wants to change it must look again. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleWrite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String id;

    /**
     * @param what the kind of thing, as in {@code authorisation}
     * @param id which of them
     */
    public StaleWrite(String what, String id) {
        super(what + " " + id + " was changed meanwhile");
        this.what = what;
        this.id = id;
    }

    public String what() {
        return what;
    }

    public String id() {
        return id;
    }
}
