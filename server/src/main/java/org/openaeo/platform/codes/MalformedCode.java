package org.openaeo.platform.codes;

/** A text that is not the code it was said to be. */
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
