package org.openaeo.platform.start;

import org.jspecify.annotations.Nullable;

/** A reason why the application cannot start, told in one sentence to the person who started it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
