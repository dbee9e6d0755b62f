package org.openaeo.engine.declaration;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a mapping file, with everything that is wrong with it. */
public final class MappingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    public MappingException(String mapping, List<FileFault> faults) {
        super(faults.stream()
                .map(FileFault::toString)
                .collect(Collectors.joining("\n  ", "The column mapping " + mapping + " cannot be used:\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of their lines. */
    public List<FileFault> faults() {
        return faults;
    }
}
