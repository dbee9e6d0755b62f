package org.openaeo.engine.declaration;

import java.io.IOException;
import java.io.Serial;

/** The refusal of a file of declarations as a whole, with its reason and what had been read until then. */
public final class DeclarationFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FileFault fault;
    private final transient ReadSummary summary;

    DeclarationFileException(FileFault fault, ReadSummary summary) {
        super(fault.toString());
        this.fault = fault;
        this.summary = summary;
    }

    public FileFault fault() {
        return fault;
    }

    /** What had been read when reading stopped. */
    public ReadSummary summary() {
        return summary;
    }
}
