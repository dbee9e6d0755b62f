package org.openaeo.certification.visit;

import java.time.Instant;

/**
 * Somebody who was there, or looked on from afar.
 *
 * @param knownBy how it was made sure who they are, for example a passport shown to the camera
 */
public record Attendance(
        String name, String position, Side side, Means means, String knownBy, String recordedBy, Instant recordedAt) {
    /** For whom. */
    public enum Side {
        CUSTOMS,
        COMPANY,
        OTHER
    }

    /** In which way. */
    public enum Means {
        IN_PERSON,
        VIDEO,
        TELEPHONE
    }
}
