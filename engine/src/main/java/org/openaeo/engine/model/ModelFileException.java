package org.openaeo.engine.model;

/** A file cannot be taken for a model. The message is a sentence for whoever named the file. */
public final class ModelFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Fault {
        FOREIGN("foreign", "This is not an OpenAEO model file."),
        NEWER("newer", "The model file was written by a newer OpenAEO; this one cannot read it."),
        TRUNCATED("truncated", "The model file ends too early; it was probably copied incompletely."),
        DAMAGED("damaged", "The model file is damaged: its contents do not agree with its checksum or its form."),
        TOO_LARGE("too-large", "The model file claims to hold more than a model can; it is refused unread.");

        private final String code;
        private final String sentence;

        Fault(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** The stable code by which messages in other languages are keyed. */
        public String code() {
            return code;
        }
    }

    private final Fault fault;

    ModelFileException(Fault fault) {
        super(fault.sentence);
        this.fault = fault;
    }

    ModelFileException(Fault fault, Throwable cause) {
        super(fault.sentence, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
