package org.openaeo.certification.company;

/** What somebody may do in a section of the file; each right holds those before it. */
public enum Right {
    NONE,
    READ,
    WRITE,
    /** Hands in to customs in the company's name. */
    SUBMIT;

    public boolean allows(Right wanted) {
        return compareTo(wanted) >= 0;
    }
}
