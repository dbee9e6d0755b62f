package org.openaeo.trust;

/** A reason for which a command to the register is refused. Its name is the key of its text in every language. */
public enum Objection {
    /** A grant of what is in force or suspended; amend or restore it instead. */
    ALREADY_HELD,
    /** Nothing is held at the effective instant that could be amended, suspended or ended. */
    NOT_HELD,
    ALREADY_SUSPENDED,
    /** A restoration of what is not suspended. */
    NOT_SUSPENDED,
    /** The authorisation's number stands in the register for another operator. */
    HELD_BY_ANOTHER,
    UNKNOWN_OPERATOR,
    UNKNOWN_TYPE,
    UNKNOWN_LEVEL,
    UNKNOWN_ROLE,
    UNKNOWN_BENEFIT,
    /** The terms run out no later than they begin. */
    ENDS_BEFORE_IT_BEGINS,
    /** Nobody can have learnt it yet. */
    LEARNT_IN_THE_FUTURE,
    /** It names no statement of this authorisation, or one that was replaced already. */
    NOTHING_TO_REPLACE,
    /** The identifiers belong to different operators. */
    IDENTIFIERS_OF_SEVERAL,
    /** The identifier belongs to another operator at that time. */
    IDENTIFIER_OF_ANOTHER
}
