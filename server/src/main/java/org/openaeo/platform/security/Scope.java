package org.openaeo.platform.security;

import java.util.Arrays;
import java.util.Optional;

/** What a machine may do by the API. */
public enum Scope {
    DECLARATIONS_WRITE("declarations:write"),
    TARGETING_READ("targeting:read"),
    OUTCOMES_WRITE("outcomes:write"),
    TRUST_READ("trust:read"),
    TRUST_WRITE("trust:write"),
    STANDARDS_READ("standards:read"),
    /** For the systems that watch over this one. */
    METRICS_READ("metrics:read");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** As written in a token; Spring Security knows it as {@code SCOPE_} and this. */
    public String value() {
        return value;
    }

    public static Optional<Scope> of(String value) {
        return Arrays.stream(values()).filter(s -> s.value.equals(value)).findFirst();
    }
}
