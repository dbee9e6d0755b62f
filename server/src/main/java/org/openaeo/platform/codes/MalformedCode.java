package org.openaeo.platform.codes;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A text that is not the code it was said to be. In a page's address it means that there is no such page. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class MalformedCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String text;

    MalformedCode(String kind, String text) {
        super("not a " + kind + ": " + text);
        this.kind = kind;
        this.text = text;
    }

    /** What it should have been; the key {@code code.<kind>.malformed} of the messages says it in words. */
    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }
}
