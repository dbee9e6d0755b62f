package org.openaeo.platform.mail;

/** Who takes mail for delivery. */
interface MailServer {
    /** What became of handing it over. */
    sealed interface Answer {
        record Taken() implements Answer {}

        /** @param forGood whether trying again would be of no use */
        record Refused(String why, boolean forGood) implements Answer {}
    }

    Answer take(KeptMail mail);
}
