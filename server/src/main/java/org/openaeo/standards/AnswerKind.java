package org.openaeo.standards;

/** What an answer to a question looks like. */
public enum AnswerKind {
    YES_NO,
    TEXT,
    NUMBER,
    DATE,
    CHOICE
}
