package org.openaeo.engine.model;

import java.util.List;

/** The history does not allow a model to be trained. */
public final class TrainingRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Arguments: labelled rows, rows needed. */
        TOO_FEW_LABELS("too-few-labels"),
        /** Arguments: irregular rows, conform rows, needed of each. */
        ONE_CLASS("one-class"),
        /** Arguments: days with labels, days needed. */
        TOO_SHORT("too-short");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable code by which messages in other languages are keyed. */
        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final transient List<Long> arguments;

    TrainingRefusedException(Reason reason, String sentence, Long... arguments) {
        super(sentence);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public List<Long> arguments() {
        return arguments;
    }
}
