package org.openaeo.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A command that cannot go on, with what it says about it: what is wrong, where, and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Object> arguments;

    /**
     * @param key of the sentence in the bundle {@code messages}
     * @param cause what {@code --debug} shows
     */
    Refusal(int exitCode, String key, @Nullable Throwable cause, Object... arguments) {
        super(key, cause);
        this.exitCode = exitCode;
        this.arguments = List.of(arguments);
    }

    static Refusal ofInput(String key, Object... arguments) {
        return new Refusal(ExitCode.INPUT_REFUSED, key, null, arguments);
    }

    static Refusal ofUsage(String key, Object... arguments) {
        return new Refusal(ExitCode.USAGE, key, null, arguments);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence(Speech speech) {
        return speech.say(String.valueOf(getMessage()), arguments.toArray());
    }
}
