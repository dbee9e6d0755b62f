package org.openaeo.platform.work;

/** Ends a piece of work with a sentence, already in the language of whoever asked for it. */
public class WorkRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkRefused(String sentence) {
        super(sentence);
    }

    public WorkRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
