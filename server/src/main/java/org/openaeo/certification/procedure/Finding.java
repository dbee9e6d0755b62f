package org.openaeo.certification.procedure;

/**
 * Something that a visit found wanting, or that an improvement plan is to bring.
 *
 * @param id unique in its case
 * @param criterion which it concerns, as a criterion's id is written; blank where none
 */
public record Finding(String id, String criterion, Grade grade, String text) {
    /** How much it weighs. */
    public enum Grade {
        /** Good to know; nothing has to be done. */
        OBSERVATION,
        MINOR,
        MAJOR,
        /** A condition is not met at all. */
        CRITICAL;

        public boolean needsRemedy() {
            return this != OBSERVATION;
        }
    }

    /** How far its remedy has come. */
    public enum State {
        OPEN,
        REMEDY_REPORTED,
        CLOSED
    }
}
