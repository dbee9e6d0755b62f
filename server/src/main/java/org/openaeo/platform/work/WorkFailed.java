package org.openaeo.platform.work;

import java.util.List;

/** Work that cannot be done with what was given; a person is told the sentence. */
public final class WorkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> arguments;

    /**
     * @param message key of the sentence
     * @param arguments of the sentence, numbers already written
     */
    public WorkFailed(String message, String... arguments) {
        super(message);
        this.arguments = List.of(arguments);
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public List<String> arguments() {
        return arguments;
    }
}
