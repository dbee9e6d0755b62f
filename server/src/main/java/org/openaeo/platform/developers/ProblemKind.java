package org.openaeo.platform.developers;

/** What an operation may answer when it does not do what was asked. */
enum ProblemKind {
    MALFORMED("400", "Malformed", "The message or a parameter cannot be read"),
    NOT_SIGNED_IN("401", "NotSignedIn", "No valid token came with the request"),
    NOT_ALLOWED("403", "NotAllowed", "The token has not the scope that is needed"),
    NOT_FOUND("404", "NotFound", "There is nothing under that number"),
    CONFLICT("409", "Conflict", "It does not fit what the server holds; every ground is told"),
    TOO_LARGE("413", "TooLarge", "The message is too large"),
    REFUSED("422", "Refused", "The message says something that cannot be; every fault is told");

    private final String status;
    private final String key;
    private final String told;

    ProblemKind(String status, String key, String told) {
        this.status = status;
        this.key = key;
        this.told = told;
    }

    String status() {
        return status;
    }

    /** Under which the description keeps the answer. */
    String key() {
        return key;
    }

    String told() {
        return told;
    }

    String reference() {
        return "#/components/responses/" + key;
    }
}
