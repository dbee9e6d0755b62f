package org.openaeo.certification.company;

import java.util.UUID;

/** Somebody of the company whom customs should know, with an account here or without. */
public record Contact(UUID id, Part part, String name, String position, String email, String phone) {
    /** Why customs should know them. */
    public enum Part {
        /** Runs the company or answers for it by law. */
        MANAGEMENT,
        /** Looks after its customs matters. */
        CUSTOMS_LEAD,
        /** Is asked first. */
        CONTACT
    }
}
