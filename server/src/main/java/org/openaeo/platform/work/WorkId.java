package org.openaeo.platform.work;

import java.util.UUID;

/** A piece of long work. */
public record WorkId(UUID value) {
    public static WorkId parse(String text) {
        return new WorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
