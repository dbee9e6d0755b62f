package org.openaeo.platform.mail;

/** How the delivery of a mail goes. */
public enum MailState {
    /** To be given to the mail server. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** Given up: refused for good, or tried too often. */
    DEAD,
    /** There was no mail server; it stays here to be read. */
    KEPT
}
