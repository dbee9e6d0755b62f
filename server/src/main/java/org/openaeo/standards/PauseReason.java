package org.openaeo.standards;

/** For what a clock may stand still. */
public enum PauseReason {
    INFORMATION_REQUESTED,
    REMEDY,
    HEARING,
    APPLICANT_REQUEST,
    CONSULTATION,
    INVESTIGATION,
    CRIMINAL_PROCEEDINGS
}
