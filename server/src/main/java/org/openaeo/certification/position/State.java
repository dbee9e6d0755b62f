package org.openaeo.certification.position;

/** How far a criterion is met by what was answered; each is more than those before it. */
public enum State {
    MISSING,
    PARTIAL,
    MET;

    State atMost(State limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    boolean isAtLeast(State other) {
        return compareTo(other) >= 0;
    }

    /** What it counts of its criterion's weight. */
    double share() {
        return switch (this) {
            case MISSING -> 0;
            case PARTIAL -> 0.5;
            case MET -> 1;
        };
    }
}
